"""Field descriptors, each with texts of cells that its type must read as Validata does, or refuse as Validata does."""

WORDS = ["abc", "é", " ", "  x ", "0", "true", "null", "None", "-", "\u00a0", "🙂", "a\tb", "x" * 300]
NUMBERS = [
    "1", "-1", "+1", " 1 ", "1.5", "1,5", "1 000", "1 000,5", "1,000.5", "1.000,5", "1_000", "1__0", "_1", "1_", "٣", "１２",
    "1e3", "1E-3", "NaN", "nan1", "sNaN", "-inf", "Infinity", "1e999", "0x10", "²", "½", "--1", "1-", "5 €", "€5", "95 %",
    "$-3.50", "(3)", "a-5b", ".5", "5.", ".", "", "12345678901234567890.123456789", "9" * 400, "1.0", "007", "1,5,5", "1\u00a0000",
    "1\u202f000", "−1", "1.5.5", "3 000 €", "-", "+-1",
]  # fmt: skip
DATES = [
    "2024-01-31", "2024-1-3", "2024-02-29", "2023-02-29", "31/01/2024", "1/2/2024", "01/31/2024", "31/01/24", "31-01-2024",
    "31.01.2024", "20240131", "2024111", "2024-W05-3", "2024-031", "2024-366", "2023-366", "2024-01", "2024", "24", "31 January 2024",
    "31 Jan 2024", "31 janvier 2024", "Wed 31 January 2024", "wed 31 jan 24", "January 31, 2024", "2024/01/31", " 2024-01-31",
    "2024-01-31 ", "2024-01-31T00:00:00", "0000-01-01", "9999-12-31", "10000-01-01", "1900-02-29", "00/01/2024", "32/01/2024",
    "٣١/٠١/٢٠٢٤", "31/01/2024\u00a0", "31  January   2024", "", "29/02", "2024 05 3", "2024 53 0", "2024 00 1", "1/1/1",
]  # fmt: skip
TIMES = [
    "14:05:00", "14:05", "14:05:00Z", "14:05:00z", "14:05:00+02:00", "14:05:00+0200", "14:05:00+02", "14:05:00.5", "14:05:00,123456789",
    "24:00:00", "24:00:01", "23:59:60", "25:00:00", "9:05:00", "14h05", "2:05 PM", "02:05 pm", "12:00 AM", "13:00 PM", "140500",
    "1405", " 14:05:00", "14:05:00 ", "10+02:00", "10:00:00+25:00", "10:00:00-00:00", "14:05:00 UTC", "14:05:00 CEST", "٠٩:٠٠:٠٠", "",
    "noon", "14:5:0", "1:2:3.4567891",
]  # fmt: skip
MOMENTS = [
    "2024-01-31T14:05:00", "2024-01-31 14:05:00", "2024-01-31T14:05", "2024-01-31T14:05:00Z", "2024-01-31T14:05:00+02:00",
    "2024-01-31T14:05:00.123+0200", "2024-01-31T24:00:00", "9999-12-31T24:00:00", "20240131T140500", "20240131T140500Z",
    "2024-W05-3T10:00:00", "2024-031T10:00:00Z", "2024031T10:00+02:00", "2024-01-31T10+02:00", "2024-02-30T10:00:00",
    "31/01/2024 14:05", "31/01/2024 14:05:00", "31/01/2024  4:5", "Wed Jan 31 14:05:00 2024", "31/01/24 2:05 PM",
    "2024-01-31T14:05:00+02:00:30", "2024-01-31T14:05:00+0230:15", "2024-01-31T14:05:00+24:00", "2024-01-31", "14:05:00", "",
    "2024-13-01T10:00:00", "2024-01-31T14:05:00 ", "2024-01-31T14:05:60", "0000-01-01T00:00:00", "0001-01-01T00:00:00+02:00",
]  # fmt: skip
FREE_DATES = [
    "Thu Sep 25 10:36:28 2003", "Thu, 25 Sep 2003 10:49:41 -0300", "2003-09-25T10:49:41.5-03:00", "20030925T104941-0300",
    "20030925T1049", "199709020908", "19970902090807", "2003-09-25 10:49:41,502", "09-25-2003", "25-09-2003", "10-09-2003", "10-09-03",
    "2003.09.25", "10.09.2003", "2003/09/25", "2003 09 25", "10 09 03", "25 09 03", "03 25 Sep", "Sep 25 2003", "25 Sep 03",
    "Sep of 03", "Sep-25-2003", "25/Sep/2003", "Wed, July 10, '96", "1996.07.10 AD at 15:08:56 PDT", "Tuesday, April 12, 1952 AD 3:30:42pm PST",
    "November 5, 1994, 8:15:30 am EST", "3rd of May 2001", "5th of March 2001", "1st of May 2003", "0:01:02", "12h 01m02s am", "01h02",
    "10h36m28.5s", "10h36m", "36 m 05 s", "10 h 36", "10h36.5", "10 am", "10pm", "12 am", "10:00 am", "13:00 am", "00:00 pm", "10:00a.m",
    "2003-09-25 10:49:41 UTC", "2003-09-25 10:49 GMT+3", "10:00 BRST+3", "10:00 -0300 (BRST)", "10:00-3", "10:00+030", "10:00+99:99", "Jan", "Friday", "fri",
    "Sept 2003", "99", "68", "31", "32", "100", "2003", "200309", "030925", "991231", "1.5", "100.5", "1,5", "12.5.2003", "Feb 30 2003", "Feb 29 2003",
    "29 Feb", "Apr-2003-25", "01-99-Jan", "99-01-Jan", "1 2 3 4", "2003-09-25-10", "2003-", "-2003", "10:", ":10", "10:00:", "10::00", "10:61", "25:00",
    "10:00:61", "a", "pm", "at", ",", "T", "tomorrow", "10 at", "inf", "nan", "infinity", "²", "٢٠٠٣-٠٩-٢٥", "2003-09-25\u00a010:00", "2003\u200b",
    "20030925.5", "123456.78", "1234567", "123456789", "12345678901234567890", "2003-09-25T", "2003-09-25T10", "2003-09-25 10", "2003-09-25 1049",
    "today", "10:00:00.1234567", "10:00:00.", "10 PM 5", "mon tue", "Monday 5 January 2015", "5 January Monday 2015", "z", "10z", "10:00Z", "10:00z+3",
    "0003-03-04", "00-00-00", "0", "00", "000", "12/25", "25/12", "13/13", "2003/13", "12/2003", "jan/2003", "jan 5/2003", "of", "Jan of x", "Jan of 2003", "1e5", "--",
    "10:00 A", "10:00 ABCDEF", "10:00 ABC ABC", "10:00 +", "10:00 +1:", "10:00 +a", "10:00 (UTC)", "100000-01-01", "9999-12-31 Monday", "(2003)", "2003年9月25日",
]  # fmt: skip
DURATIONS = [
    "P1Y", "P1Y2M3W4DT5H6M7S", "PT0.5S", "P0,5Y", "-P1D", "+PT1H", "PT", "P1DT", "P", "1D", "P1", "P1S", "PT1D", "P1D1Y", "p1d", "P-1D", "P1.D",
    "P.5D", "P1 D", "P999999999D", "P1000000000D", "-P999999999DT1S", "P٣D", "P0003-06-04T12:30:05", "P00030604T123005", "P0003-155T12:30", "P12M",
    "PT24H", "P0000-01-01T00:00:00", "P0003-06-04", "P0003-06-04T24:00:00", "", "PTT1H", "P1W2D", "P9999999999999999999999Y", "P0003-13-04T12:30:05",
]  # fmt: skip
DOCUMENTS = [
    "{}", "[]", "[1]", '{"a":1}', '{"a":1,"a":2}', '{"b":2,"a":1.0}', "[1,2,3]", '["a","b"]', '["a",1]', "[null]", '[""]', "[true,false]", "[[1],[2]]",
    '[{"a":1}]', "NaN", "[NaN]", "[Infinity]", "[1e400]", "[01]", "[1,]", "[1.]", "{'a':1}", '{"a":}', "null", "1", '"a"', "{", "[", "", " [ 1 ] ",
    "\t{}\n", '["\\ud83d\\ude00"]', '["\\ud800"]', '["\\x"]', '["\u00a0"]', "[" * 60 + "]" * 60, '["a", "bb", "ccc"]', '["2024-01-31"]', '["31/01/2024"]',
    "[1.5]", "[1.0]", '["1"]', '["1,5"]', "[-1]", "[2024]", '["2024"]', "[99999]", '["x", ""]', "[[1,2],[3,4]]", '["1,2"]', '[{"lon":1,"lat":2}]',
    '["P1D"]', '["true"]', '["oui"]', '["a@b.fr"]', '["2bc1c94f-0deb-43e9-92a1-4775189ec9f8"]', '["10:00:00"]', '["2024-01-31T10:00:00"]', '[[2024,1]]',
    '["2024-01"]', "[1,1]", '["{}"]', '["[1]"]', '[{"type":"Point","coordinates":[1,2]}]', "\ufeff[]", "[1]x", "[9007199254740993]", "[12345678901234567890123]",
    "[-0]", "[1E5]", "[100]", "['a']", "[5.0e-324]", "[\u0661]",
]  # fmt: skip
SHAPES = [
    '{"type":"Point","coordinates":[1,2]}', '{"type":"Point","coordinates":[1,2,3]}', '{"type":"Point","coordinates":[1]}', '{"type":"Point","coordinates":[1,"2"]}',
    '{"type":"Point","coordinates":[1,true]}', '{"type":"Point","coordinates":[NaN,1e999]}', '{"type":"Point"}', '{"coordinates":[1,2]}', '{"type":"point","coordinates":[1,2]}',
    '{"type":"MultiPoint","coordinates":[]}', '{"type":"LineString","coordinates":[[0,0]]}', '{"type":"LineString","coordinates":[[0,0],[1,1]]}',
    '{"type":"MultiLineString","coordinates":[[[0,0],[1,1]]]}', '{"type":"MultiLineString","coordinates":[[[0,0]]]}', '{"type":"Polygon","coordinates":[]}',
    '{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[2,2]]]}', '{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1]]]}',
    '{"type":"MultiPolygon","coordinates":[[[[0,0],[0,1],[1,1],[0,0]]]]}', '{"type":"MultiPolygon","coordinates":[[[0,0]]]}',
    '{"type":"GeometryCollection","geometries":[]}', '{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}',
    '{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}', '{"type":"GeometryCollection","geometries":[1]}',
    '{"type":"Feature","geometry":null,"properties":null}', '{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":1},"id":7}',
    '{"type":"Feature","properties":{}}', '{"type":"Feature","geometry":null}', '{"type":"Feature","geometry":1,"properties":{}}', '{"type":"Feature","geometry":null,"properties":[]}',
    '{"type":"FeatureCollection","features":[]}', '{"type":"FeatureCollection","features":[1,"a",null]}', '{"type":"FeatureCollection","features":[{}]}',
    '{"type":"FeatureCollection","features":[{"geometry":null,"properties":null}]}', '{"type":"FeatureCollection","features":[{"type":"X","geometry":null,"properties":null}]}',
    '{"type":"FeatureCollection","features":{}}', '{"type":"FeatureCollection"}', '{"type":"Point","coordinates":[1,2],"crs":null}',
    '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"x"}}}', '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"x","y":1}}}',
    '{"type":"Point","coordinates":[1,2],"crs":{"type":"link","properties":{"href":"x","type":"proj4"}}}', '{"type":"Point","coordinates":[1,2],"crs":{"type":"link","properties":{"href":1}}}',
    '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"x"},"a":1}}', '{"type":"Point","coordinates":[1,2],"bbox":[1,2,3]}', '{"type":"Point","coordinates":[1,2],"bbox":["1"]}',
    '{"type":"Topology","objects":{},"arcs":[]}', '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[0]}},"arcs":[[[1,2],null]]}', '{"type":"Topology","objects":{}}',
    '{"type":"Topology","objects":{"a":1},"arcs":[]}', '{"type":"Topology","objects":{},"arcs":[[[1,2]]]}', '{"type":"Topology","objects":{},"arcs":[],"transform":{"scale":[1,2],"translate":[3]}}',
    '{"type":"Topology","objects":{},"arcs":[],"bbox":[[1],[2]]}', '{"type":"Topology","objects":{},"arcs":[],"bbox":[1,2]}', '{"type":"LineString","arcs":[1,-2]}', '{"type":"LineString","arcs":[1.0]}',
    '{"type":"Polygon","arcs":[[1]]}', '{"type":"MultiPolygon","arcs":[[[1]]]}', '{"type":"Point","coordinates":[1,2],"id":1.5}', '{"type":"Point","coordinates":[1,2],"properties":null}',
    '{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}],"id":"a"}', "{}", "[]", "1", "null", "", "{",
]  # fmt: skip
POINTS = [
    "1,2", "1.0, 2", "2,1", " 1 , 2 ", "1", "1,2,3", "181,0", "0,91", "-180,-90", "NaN,0", "inf,0", "a,b", "1;2", ",", "[1,2]", '["1","2"]', "[1,2,3]", '{"lon":1,"lat":2}',
    '{"lon":"1","lat":2.0}', '{"lon":1}', '{"lon":1,"lat":2,"z":3}', "[null,1]", "[true,1]", "", "1_0,2", "٣,٤", "1e1,2", "{}", "[]", "[1e0,2]",
]  # fmt: skip
UUIDS = [
    "2bc1c94f-0deb-43e9-92a1-4775189ec9f8", "2BC1C94F0DEB43E992A14775189EC9F8", "{2bc1c94f-0deb-43e9-92a1-4775189ec9f8}", "urn:uuid:2bc1c94f-0deb-43e9-92a1-4775189ec9f8",
    "2bc1c94f-0deb-43e9-92a1-4775189ec9f", "2bc1c94f0deb43e992a14775189ec9f-8", "gbc1c94f-0deb-43e9-92a1-4775189ec9f8", "x", "", "0x2bc1c94f0deb43e992a14775189ec9", "2bc1c94f_0deb43e992a14775189ec9f8",
    "+bc1c94f0deb43e992a14775189ec9f8", "-bc1c94f0deb43e992a14775189ec9f8", " bc1c94f0deb43e992a14775189ec9f8", "٣bc1c94f0deb43e992a14775189ec9f8",
]  # fmt: skip
BINARIES = ["YQ==", "YWI=", "YWJj", "YQ", "YQ=", "Y", "YWJjZ", "é", "Y W J j", "YQ==x", "====", "YQ====", "YW=I", "Y=Q=", "", "-_-_", "YWJjYQ==YWJj", "==="]  # fmt: skip
MONTHS = ["2024-01", "2024-1", "2024-13", "2024-00", "2024", "24-1", "-2024-01", "2024-01-01", "2024/01", "01-2024", " 2024 - 01 ", "2_0-1", "٢٠٢٤-٠١", "a-1", "2024-", "-1", "", "99999999999-1", "+5-+1", "0-12"]  # fmt: skip
LISTS = ["a", "a,b", "a,,b", ",", "", "1", "1,2", "1, 2", "1,x", "1;2", "1;2;", "true,false", "true,oui", "2024-01-31,2024-1-1", "2024-01-31,", "1.5,2", "10:00:00,11:00:00Z", "2024-01-31T10:00:00", "a,b,c,d"]  # fmt: skip
EMAILS = ["a@b.fr", "é@b.fr", "a@b", "a b@c.fr", "x", ""]

MARKS = [{"decimalChar": ","}, {"groupChar": " "}, {"decimalChar": ",", "groupChar": " "}, {"decimalChar": ",", "groupChar": "."}]
MARKS += [{"bareNumber": False}, {"bareNumber": False, "decimalChar": ",", "groupChar": " "}, {"decimalChar": ""}, {"groupChar": "00"}]
MARKS += [{"floatNumber": True}, {"floatNumber": True, "decimalChar": ","}, {"decimalChar": ",,"}]
DATE_PATTERNS = ["%d/%m/%Y", "%d/%m/%y", "%Y%m%d", "%d %B %Y", "%d %b %Y", "%a %d %B %Y", "%Y-%j", "%G-W%V-%u", "%Y %U %w", "%Y %W %u", "%d.%m.%Y"]
DATE_PATTERNS += ["fmt:%d/%m/%Y", "%d/%m", "YYYY-MM-DD", "%Y", "%B %d, %Y", "%m/%d/%Y", "%Y %V %u", "%x"]
TIME_PATTERNS = ["%H:%M", "%Hh%M", "%I:%M %p", "%H:%M:%S.%f", "%H:%M:%S%z", "%H:%M:%S %Z", "%X", "%H%M%S"]
MOMENT_PATTERNS = ["%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", "%c", "%d/%m/%y %I:%M %p", "%Y-%m-%dT%H:%M:%S.%f%z"]
ITEMS = [
    {"type": "string"}, {"type": "string", "constraints": {"minLength": 2, "pattern": "[a-z]+"}}, {"type": "string", "constraints": {"required": True, "enum": ["a", "x"]}},
    {"type": "integer"}, {"type": "integer", "constraints": {"minimum": 1, "maximum": "2"}}, {"type": "number"}, {"type": "number", "decimalChar": ","}, {"type": "boolean"},
    {"type": "boolean", "trueValues": ["oui"]}, {"type": "date"}, {"type": "date", "format": "%d/%m/%Y"}, {"type": "date", "format": "any"}, {"type": "time"}, {"type": "datetime"},
    {"type": "year"}, {"type": "yearmonth"}, {"type": "duration"}, {"type": "object"}, {"type": "array"}, {"type": "array", "constraints": {"minLength": 1}}, {"type": "geopoint"},
    {"type": "geojson"}, {"type": "any"}, {"type": "any", "constraints": {"enum": [1, "a", None]}}, {"constraints": {"required": True}}, {"type": "string", "format": "email"},
    {"type": "string", "format": "uuid"}, {"type": "string", "missingValues": ["a"]}, {"type": "integer", "missingValues": ["1"], "constraints": {"required": True}},
    {"type": "integer", "constraints": {"exclusiveMinimum": 1, "exclusiveMaximum": 3}},
]  # fmt: skip


def field(kind, form=None, /, **properties):
    """A field descriptor; keywords that are constraints go into its constraints."""
    names = {"minimum", "maximum", "enum", "minLength", "maxLength", "pattern", "required", "unique"}
    constraints = {name: properties.pop(name) for name in names & set(properties)}
    made = {"type": kind, **properties}
    made |= {"format": form} if form else {}
    return made | ({"constraints": constraints} if constraints else {})


CASES = [
    (field("string", minLength=2, maxLength=3), WORDS),
    (field("string", enum=["abc", 0, True, "é"]), WORDS),
    (field("string", pattern="a|x"), WORDS),
    (field("string", unique=True, missingValues=["-", "abc"]), [*WORDS, *WORDS]),
    (field("string", "uuid", required=True), UUIDS),
    (field("string", "uuid", minLength=36, pattern="[2].*"), UUIDS),
    (field("string", "binary"), BINARIES),
    (field("string", "email", unique=True), [*EMAILS, *EMAILS]),
    (field("any"), WORDS),
    (field("any", enum=["abc", 0, "0"], required=True, unique=True), WORDS),
    (field("integer"), NUMBERS),
    (field("integer", bareNumber=False), NUMBERS),
    (field("integer", bareNumber=False, unique=True, minimum=1), NUMBERS),
    (field("integer", groupChar=" ", decimalChar=","), NUMBERS),
    (field("integer", enum=["1", 5, "x", 7.0], missingValues=["-", "NaN"], required=True), NUMBERS),
    (field("number"), NUMBERS),
    *((field("number", **marks), NUMBERS) for marks in MARKS),
    (field("number", decimalChar=",", minimum=1, maximum=1000.5), [n for n in NUMBERS if "sNaN" not in n]),
    (field("number", floatNumber=True, minimum=1.5, maximum="1000", unique=True), NUMBERS),
    (field("number", enum=[1.5, "1000", 1], unique=True), [n for n in NUMBERS if "sNaN" not in n]),
    (field("number", decimalChar=",", groupChar=" ", enum=[1.5, "1000,5"], unique=True), [n for n in NUMBERS if "sNaN" not in n]),
    (field("boolean", enum=[True]), WORDS),
    (field("date"), DATES),
    (field("date", minimum="2024-01-31", maximum="2024-02-29"), DATES),
    (field("date", "any"), [*DATES, *MOMENTS, *TIMES]),
    (field("date", "any", required=True), FREE_DATES),
    (field("date", "any", minimum="31 Jan 2003", enum=["Sep 25 2003", "2003-09-25", "x"], unique=True), FREE_DATES),
    *((field("date", form), DATES) for form in DATE_PATTERNS),
    (field("date", "%d/%m/%Y", minimum="01/01/2024", maximum="31/01/2024", unique=True), DATES),
    (field("date", "%d/%m/%Y", enum=["31/1/2024", "2024-02-01"]), DATES),
    (field("time"), TIMES),
    (field("time", minimum="10:00:00", unique=True), [t for t in TIMES if "+" not in t and "-" not in t and "z" not in t.lower()]),
    (field("time", "any"), [*TIMES, *FREE_DATES]),
    *((field("time", form), TIMES) for form in TIME_PATTERNS),
    (field("time", "%H:%M", minimum="10:00", enum=["14:05", "9:30"]), TIMES),
    (field("datetime"), MOMENTS),
    (field("datetime", unique=True, enum=["2024-01-31T14:05:00", "2024-01-31T12:05:00Z"]), MOMENTS),
    (field("datetime", "any"), [*MOMENTS, *FREE_DATES]),
    *((field("datetime", form), MOMENTS) for form in MOMENT_PATTERNS),
    (field("datetime", "%d/%m/%Y %H:%M", maximum="31/01/2024 10:00"), MOMENTS),
    (field("year", minimum=2000, enum=["2024", 24]), [*DATES, "+202", "2_02", "٢٠٢٤"]),
    (field("yearmonth"), MONTHS),
    (field("yearmonth", minimum="2024-01", maximum="2024-06", unique=True), MONTHS),
    (field("yearmonth", enum=["2024-01", [0, 12]]), MONTHS),
    (field("duration"), DURATIONS),
    (field("duration", enum=["P12M", "PT24H"], unique=True), [*DURATIONS, *DURATIONS]),
    (field("object"), DOCUMENTS),
    (field("object", minLength=1, maxLength=1, enum=[{"a": 2}, '{"b":2}', {"a": 1, "b": 2}]), DOCUMENTS),
    (field("array"), DOCUMENTS),
    # Validata fails on a constraint of an array that its items do not have too.
    (field("array", arrayItem={"type": "string", "constraints": {"minLength": 0, "maxLength": 99}}, minLength=1, maxLength=2), DOCUMENTS),
    (field("array", arrayItem={"constraints": {"enum": [1, "a", [2]], "required": True}}, enum=[[1], ["b"], "[[1],[2]]", []], required=True), DOCUMENTS),
    *((field("array", arrayItem=item), DOCUMENTS) for item in ITEMS),
    (field("array", arrayItem={"type": "array", "constraints": {"minLength": 1}}, minLength=2), DOCUMENTS),
    (field("geojson"), SHAPES),
    (field("geojson", "topojson"), SHAPES),
    (field("geojson", enum=['{"type":"Point","coordinates":[1.0,2.0]}', {"type": "Polygon", "coordinates": []}, {}]), SHAPES),
    (field("geopoint", enum=["1,2"], unique=True), [*POINTS, *POINTS]),
    (field("geopoint", "array", unique=True), POINTS),
    (field("geopoint", "object", enum=['{"lon":1,"lat":2}', [1, 2]]), POINTS),
    (field("list"), LISTS),
    (field("list", delimiter=";", itemType="integer"), LISTS),
    *((field("list", itemType=kind), LISTS) for kind in ("integer", "boolean", "number", "date", "time", "datetime")),
    (field("list", minLength=2, maxLength=3, required=True), LISTS),
    (field("integer", missingValues=[], required=True), ["1", "", " "]),
    (field("string", missingValues=[], required=True, minLength=1), ["1", "", " "]),
    (field("string", enum=[]), WORDS),
]  # fmt: skip

MARKED = field("number", decimalChar=",", groupChar=".")
PAIRS = [
    (MARKED, MARKED, [["1.234", "2"], ["1,5", "1,6"], ["1,7", "1,6"], ["1,50", "1,5"]]),
    (MARKED, field("integer", bareNumber=False), [["1.234", "2 km"], ["1,5", "2 km"], ["-1", "-2 km"]]),
    (MARKED, field("string"), [["1.234", "2"], ["1,5", "1.6"], ["1,5", "a"]]),
    (field("time"), field("time", "%H:%M"), [["10:00:00", "11:00"], ["12:00:00", "11:00"]]),
    (field("yearmonth"), field("yearmonth"), [["2024-01", "2024-2"], ["2024-03", "2024-2"]]),
    (field("date", "%d/%m/%Y"), field("date"), [["31/01/2024", "2024-02-01"], ["31/03/2024", "2024-02-01"]]),
    (field("number", floatNumber=True), field("number"), [["1.5", "1.50"], ["3", "1.50"]]),
]  # fmt: skip

KEYS = [
    ({"primaryKey": "A"}, [("string", None)], [["a"], ["b"], ["a"], [""], ["a"]]),
    ({"primaryKey": ["A", "B"]}, [("integer", None), ("string", None)], [["1", "x"], ["01", "x"], ["1", ""], ["1", ""], ["", ""], ["z", ""], ["z", "x"], ["", "x"]]),
    ({"primaryKey": ["B"]}, [("string", None), ("number", None)], [["a", "1"], ["b", "1.0"], ["c", "NaN"], ["d", "NaN"], ["e", "1e0"], ["", ""], ["f", "x"]]),
    ({"primaryKey": ["A"]}, [("date", "%d/%m/%Y"), ("string", None)], [["1/1/2024", "a"], ["01/01/2024", "b"], ["", "c"]]),
    ({"primaryKey": ["A"]}, [("duration", None), ("string", None)], [["P1Y", "a"], ["P12M", "b"], ["P1D", "c"], ["PT24H", "c"]]),
    ({"primaryKey": []}, [("string", None)], [["a"], ["a"]]),
    ({"missingValues": ["NA", "-"], "primaryKey": "A"}, [("string", None), ("integer", None)], [["NA", "1"], ["", "-"], ["", "2"], ["x", ""]]),
]  # fmt: skip
