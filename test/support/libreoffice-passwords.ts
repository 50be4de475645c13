import { python } from "./tools";

/** LibreOffice as somebody uses it who knows a workbook's password; one start does several errands. */
const SCRIPT = `
import json, shutil, subprocess, sys, tempfile, time, uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

def said(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one

def url(path):
    return uno.systemPathToFileUrl(path)

def desktop(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(600):
        try:
            there = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.1)
    raise RuntimeError("LibreOffice does not answer")

def opened(office, path, password):
    given = [said("Hidden", True)] + ([said("Password", password)] if password else [])
    try:
        return office.loadComponentFromURL(url(path), "_blank", 0, tuple(given))
    except Exception:
        return None

def run(office, errand):
    book = opened(office, errand["path"], errand.get("password"))
    if book is None:
        return None
    if "locked" in errand:
        # What its dialog hands to the filter; a bare Password is for its own formats.
        behind = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", errand["by"]))
        locked = said("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", behind))
        book.storeToURL(url(errand["locked"]), (said("FilterName", "Calc MS Excel 2007 XML"), locked))
    cells = [book.Sheets.getByName(sheet).getCellRangeByName(cell).String for sheet, cell in errand.get("cells", [])]
    book.close(True)
    return cells

profile = tempfile.mkdtemp()
pipe = "irpc" + profile.split("/")[-1].replace("_", "")
settings = "-env:UserInstallation=file://" + profile
program = subprocess.Popen(["soffice", settings, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe])
try:
    office = desktop(pipe)
    print(json.dumps([run(office, one) for one in json.loads(sys.argv[1])]))
    try:
        office.terminate()
    except Exception:
        pass
    program.wait(20)
finally:
    program.kill()
    shutil.rmtree(profile, True)
`;

interface Errand {
  readonly path: string;
  readonly password?: string;
  /** Saves it here, behind the password `by`. */
  readonly locked?: string;
  readonly by?: string;
  /** What these cells show, by sheet and name. */
  readonly cells?: readonly (readonly [sheet: string, cell: string])[];
}

/** What the cells of each errand show; null where the workbook did not open. */
export function inLibreOffice(...errands: readonly Errand[]): readonly (readonly string[] | null)[] {
  return python(SCRIPT, JSON.stringify(errands)) as readonly (readonly string[] | null)[];
}
