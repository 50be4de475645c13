"""Workbooks as openpyxl writes them: save-again.py TO FROM..., each under its own name in the folder TO."""

import os
import sys

from openpyxl import load_workbook

to, *files = sys.argv[1:]
for path in files:
    load_workbook(path).save(os.path.join(to, os.path.basename(path)))
