# SPDX-License-Identifier: GPL-3.0-or-later
"""check-schema.py SCHEMA FILE…: prints "valid" or "invalid" and the name of each file."""
import json
import os
import sys

import jsonschema


def refuse(value):
    raise ValueError(value)


def no_twins(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def main(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                value = json.load(
                    file, parse_float=refuse, parse_constant=refuse, object_pairs_hook=no_twins
                )
            result = "valid" if validator.is_valid(value) else "invalid"
        except ValueError:
            result = "invalid"
        print(result, os.path.basename(path))


main(*sys.argv[1:])
