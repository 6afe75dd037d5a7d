#!/usr/bin/env python3
"""Holds the numbering plans of Sources/TrueLineText/Numbers against libphonenumber's metadata.

usage: Scripts/check-numbering.py

The metadata comes with the Python package `phonenumbers`, which is put into a folder of its own and
thrown away. Calling codes and trunk prefixes must be the same. Lengths must hold all mobile numbers
and no length that neither fixed nor mobile numbers have; a plan may leave out short fixed numbers,
which would make phone numbers of too much, and those are listed. Exits with 1 where something differs.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import venv

NUMBERS = pathlib.Path(__file__).resolve().parent.parent / "Sources/TrueLineText/Numbers"
PLAN = re.compile(
    r'NumberingPlan\(\s*country: "(..)", callingCode: "(\d+)", trunk: "(\d*)",\s*'
    r"lengths: (\d+)\.\.\.(\d+)")


def lengths(description):
    return {length for length in (description.possible_length or ()) if length > 0}


def check(phonenumbers):
    differences = []
    plans = PLAN.findall((NUMBERS / "NumberingPlan.swift").read_text())
    for country, code, trunk, low, high in plans:
        metadata = phonenumbers.PhoneMetadata.metadata_for_region(country)
        fixed, mobile = lengths(metadata.fixed_line), lengths(metadata.mobile)
        ours = set(range(int(low), int(high) + 1))
        if code != str(metadata.country_code):
            differences.append(f"{country}: calling code {code} is {metadata.country_code}")
        if trunk != (metadata.national_prefix or ""):
            differences.append(f"{country}: trunk {trunk!r} is {metadata.national_prefix!r}")
        if not mobile <= ours <= fixed | mobile:
            differences.append(f"{country}: lengths {sorted(ours)}, fixed {sorted(fixed)}, "
                               f"mobile {sorted(mobile)}")
        if left_out := sorted((fixed | mobile) - ours):
            print(f"{country}: fixed numbers of {left_out} digits are left out")
    print(f"{len(plans)} plans held against "
          f"phonenumbers {phonenumbers.__version__}: {len(differences)} differences")
    return differences


def main():
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        subprocess.run([f"{folder}/bin/pip", "install", "--quiet", "phonenumbers"], check=True)
        site = next(pathlib.Path(folder).glob("lib/python*/site-packages"))
        sys.path.insert(0, str(site))
        import phonenumbers
        differences = check(phonenumbers)
    for difference in differences:
        print(difference)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
