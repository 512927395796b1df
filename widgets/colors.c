/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/colors.h"

/**
 * gainsay_color_lookup:
 * @widget: the widget that is drawn with it
 * @name: a colour of style.css: "contradict_tint"
 * @color: (out): the colour; transparent when the style has no such name
 *
 * Finds a named colour as it is in the present style: light, dark or high contrast.
 */
void
gainsay_color_lookup (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);
  g_return_if_fail (color != NULL);

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    *color = (GdkRGBA){ 0 };
}
