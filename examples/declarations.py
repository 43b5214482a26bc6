"""Writes the header's declarations in other languages, so that they cannot drift from it.

    declarations.py           writes the three files anew
    declarations.py --check   fails when one of them is stale

examples/php/opendatabutton.ffi.h       for FFI::cdef: what the preprocessor would leave
examples/delphi/opendatabutton.pas      a unit for Delphi and Free Pascal
examples/csharp/OpenDataButtonNative.cs P/Invoke, with SafeHandles
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
HEADER, FIELDS = ROOT / "include/opendatabutton.h", ROOT / "include/opendatabutton_fields.h"
HEAD = "Generated from include/opendatabutton.h by examples/declarations.py: do not edit."


class Argument(NamedTuple):
    type: str  # without names, one blank between words: `const odb_schema *`
    name: str


class Function(NamedTuple):
    result: str
    name: str
    arguments: list[Argument]


class Header:
    """The declarations of the header."""

    def __init__(self):
        text = re.sub(r"/\*.*?\*/|//[^\n]*", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
        text = re.sub(r"^ODB_MUST_USE\s+", "", text, flags=re.MULTILINE)
        fields = re.sub(r"/\*.*?\*/", "", FIELDS.read_text(encoding="utf-8"), flags=re.DOTALL)
        self.handles = re.findall(r"typedef struct (\w+) \1;", text)
        self.numbers = re.findall(r"typedef (uint32_t) (\w+);", text)
        self.constants = [(name, value) for name, value in re.findall(r"#define (ODB_\w+) (\d+)", text)]
        self.enums = {name: re.findall(r"(ODB_\w+) = (\w+)", body)
                      for name, body in re.findall(r"enum (\w+)[^{};]*\{(.*?)\};", text, re.DOTALL)}
        self.fields = re.findall(r"(ODB_\w+) = (0x[0-9a-f]+)", fields)
        structs = re.findall(r"typedef struct \{(.*?)\} (\w+);", text, re.DOTALL)
        self.structs = {name: [_argument(member) for member in body.split(";") if member.strip()]
                        for body, name in structs}
        callbacks = re.findall(r"typedef ([\w ]+)\(\*(\w+)\)\(([^)]*)\);", text)
        self.callbacks = [_function(*found) for found in callbacks]
        functions = re.findall(r"^([\w ]+[ *])(odb_\w+)\(([^)]*)\);", text, re.MULTILINE)
        self.functions = [_function(*found) for found in functions]
        declared = len(re.findall(r"\bodb_\w+\((?!\*)", text))
        assert declared == len(self.functions) and self.fields and self.constants, "the header is not understood"


def _argument(text: str) -> Argument:
    words = re.fullmatch(r"(.*?)(\w+)", " ".join(text.split()))
    return Argument(re.sub(r"\s*\*", " *", words[1]).replace(" * *", " **").strip(), words[2])


def _function(result: str, name: str, arguments: str) -> Function:
    listed = [] if arguments.strip() == "void" else [_argument(one) for one in arguments.split(",")]
    return Function(re.sub(r"\s*\*", " *", result).strip(), name, listed)


def php(header: Header) -> str:
    """The header as the C compiler sees it, constants as enumerators; FFI knows the types of stdint.h by itself."""
    constants = ", ".join(f"{name} = {value}" for name, value in header.constants)
    fields = ",\n  ".join(f"{name} = {value}" for name, value in header.fields)
    enums = "\n".join(f"typedef int32_t {name};\nenum {{ {', '.join(f'{n} = {v}' for n, v in values)} }};"
                      for name, values in header.enums.items())
    handles = "\n".join(f"typedef struct {name} {name};" for name in header.handles)
    numbers = "\n".join(f"typedef {of} {name};" for of, name in header.numbers)
    callbacks = "\n".join(f"typedef {one.result} (*{one.name})({_c(one.arguments)});" for one in header.callbacks)
    structs = "\n".join(f"typedef struct {{ {' '.join(f'{m.type} {m.name};' for m in members)} }} {name};"
                        for name, members in header.structs.items())
    functions = "\n".join(f"{one.result} {one.name}({_c(one.arguments) or 'void'});" for one in header.functions)
    return "\n".join([f"/* {HEAD} */", enums, f"enum {{ {constants} }};", f"enum {{\n  {fields}\n}};", numbers,
                      handles, callbacks, structs, functions, ""])


def _c(arguments: list[Argument]) -> str:
    return ", ".join(f"{one.type} {one.name}" for one in arguments)


PASCAL = {
    "size_t": "NativeUInt", "bool": "Boolean", "int": "Integer", "int32_t": "Int32", "uint32_t": "UInt32",
    "int64_t": "Int64", "uint64_t": "UInt64", "const char *": "PAnsiChar", "char *": "PAnsiChar",
    "void *": "Pointer", "const uint8_t *": "PByte", "uint8_t *": "PByte", "const uint8_t **": "PByte",
    "const char *const *": "PPAnsiChar", "const size_t *": "PNativeUInt",
}
PASCAL_WORDS = {"file", "record", "type", "string", "export", "name", "index", "read", "write", "message"}


def pascal(header: Header) -> str:
    def of(c: str) -> str:
        if c in PASCAL:
            return PASCAL[c]
        base = c.removeprefix("const ").rstrip(" *")
        return ("P" if c.endswith("*") else "") + base

    def argument(one: Argument) -> str:
        name = f"a_{one.name.rstrip('_')}" if one.name.rstrip("_") in PASCAL_WORDS else one.name
        if one.type.endswith("**") and one.type not in PASCAL:
            return f"out {name}: {of(one.type[:-1].strip())}"
        if one.type == "const uint8_t **":
            return f"out {name}: PByte"
        if one.type in {f"{number} *" for number in _out_types(header)}:
            return f"out {name}: {of(one.type[:-1].strip())}"
        return f"{name}: {of(one.type)}"

    def routine(one: Function, pointer=False) -> str:
        name = "" if pointer else f" {one.name}"
        arguments = "; ".join(argument(each) for each in one.arguments)
        listed = f"({arguments})" if arguments else ""
        return f"procedure{name}{listed}" if one.result == "void" else f"function{name}{listed}: {of(one.result)}"

    lines = [f"{{ {HEAD}", "",
             "  The comments of include/opendatabutton.h say what each routine does. Texts are UTF-8. }",
             "unit opendatabutton;", "",
             "{$IFDEF FPC}{$MODE DELPHI}{$PACKRECORDS C}{$ELSE}{$ALIGN 8}{$ENDIF}", "",
             "interface", "", "const",
             "  ODB_LIBRARY = {$IFDEF MSWINDOWS}'opendatabutton.dll'{$ELSE}{$IFDEF FPC}'opendatabutton'"
             "{$ELSE}'libopendatabutton.so'{$ENDIF}{$ENDIF};"]
    routines = {one.name for one in header.functions}
    for name, value in header.constants + [pair for values in header.enums.values() for pair in values]:
        # Pascal ignores capitals: ODB_ABI_VERSION_ is the constant, odb_abi_version the function.
        lines.append(f"  {name}{'_' if name.lower() in routines else ''} = {value};")
    lines += [f"  {name} = ${int(value, 16):x};" for name, value in header.fields]
    lines += ["", "type"]
    lines += [f"  {name} = Int32;" for name in header.enums]
    lines += [f"  {name} = UInt32;" for _, name in header.numbers]
    lines += [f"  {name} = record end;\n  P{name} = ^{name};" for name in header.handles]
    lines.append("  PPAnsiChar = ^PAnsiChar;\n  PNativeUInt = ^NativeUInt;")
    lines += [f"  {one.name} = {routine(one, pointer=True)}; cdecl;" for one in header.callbacks]
    for name, members in header.structs.items():
        lines.append(f"  {name} = record")
        lines += [f"    {member.name}: {of(member.type)};" for member in members]
        lines.append(f"  end;\n  P{name} = ^{name};")
    lines.append("")
    lines += [f"{routine(one)}; cdecl; external ODB_LIBRARY;" for one in header.functions]
    return "\n".join(lines + ["", "implementation", "", "end.", ""])


def _out_types(header: Header) -> set[str]:
    plain = {"size_t", "bool", "int", "uint32_t", "uint64_t"}
    return plain | {"odb_text"} | set(header.enums) | {name for _, name in header.numbers}


CSHARP = {
    "size_t": "UIntPtr", "bool": "bool", "int": "int", "int32_t": "int", "uint32_t": "uint", "int64_t": "long",
    "uint64_t": "ulong", "const char *": "byte[]", "char *": "byte[]", "void *": "IntPtr",
    "const uint8_t *": "byte[]", "uint8_t *": "IntPtr", "const char *const *": "IntPtr[]",
    "const size_t *": "UIntPtr[]",
}


def csharp(header: Header) -> str:
    owned = [name for name in header.handles if f"{name}_free" in {one.name for one in header.functions}]
    numbers = {name: "uint" for _, name in header.numbers}
    callbacks = {one.name for one in header.callbacks}

    def camel(name: str) -> str:
        return "".join(word.capitalize() for word in name.removeprefix("odb_").removesuffix("_fn").split("_"))

    def handle(name: str) -> str:
        return f"{camel(name)}Handle" if name in owned else "IntPtr"

    def of(c: str, callback=False) -> str:
        base = c.removeprefix("const ").rstrip(" *")
        if base in header.handles:
            return ("out " if c.endswith("**") else "") + handle(base)
        if c in callbacks:
            return camel(c)
        if base in header.enums or base in header.structs:
            given = base.endswith("_options")  # a class, which goes by reference by itself
            return ("out " if c.endswith("*") and not given else "") + camel(base)
        if callback and c == "const uint8_t *":
            return "IntPtr"
        if c == "const uint8_t **":
            return "out IntPtr"
        if c in CSHARP:
            return CSHARP[c]
        if base in numbers:
            return ("out " if c.endswith("*") else "") + "uint"
        return ("out " if c.endswith("*") else "") + CSHARP[base]

    def argument(one: Argument, callback=False) -> str:
        # `bool` is a byte in C, four in the Windows API.
        marshal = "[MarshalAs(UnmanagedType.I1)] " if one.type.startswith("bool") else ""
        if one.type == "char *":
            marshal = "[Out] "
        return f"{marshal}{of(one.type, callback)} @{one.name.rstrip('_')}"

    lines = [f"// {HEAD}", "// The comments of include/opendatabutton.h say what each function does. Texts are UTF-8.",
             "using System;", "using System.Runtime.InteropServices;", "", "namespace OpenDataButton", "{"]
    for name, values in header.enums.items():
        lines += [f"    public enum {camel(name)}", "    {"]
        lines += [f"        {each} = {value}," for each, value in values] + ["    }", ""]
    lines += ["    public static class Constants", "    {"]
    lines += [f"        public const uint {name} = {value};" for name, value in header.constants + header.fields]
    lines += ["    }", ""]
    for one in header.callbacks:
        arguments = ", ".join(argument(each, callback=True) for each in one.arguments)
        lines += ["    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]",
                  f"    public delegate {of(one.result)} {camel(one.name)}({arguments});", ""]
    for name, members in header.structs.items():
        # Options are passed by reference, or as null: a class is.
        kind = "sealed class" if name.endswith("_options") else "struct"
        lines += ["    [StructLayout(LayoutKind.Sequential)]", f"    public {kind} {camel(name)}", "    {"]
        for member in members:
            # The initialisers of the header, for the members whose default is not zero.
            default = {"struct_size": f" = new UIntPtr((uint)Marshal.SizeOf(typeof({camel(name)})))",
                       "max_findings": " = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT)",
                       "max_lines": " = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT)"}.get(member.name, "")
            shown = "IntPtr" if member.type == "const char *" else of(member.type)
            marshal = "[MarshalAs(UnmanagedType.I1)] " if member.type == "bool" else ""
            lines.append(f"        {marshal}public {shown} {member.name}{default};")
        lines += ["    }", ""]
    for name in owned:
        lines += [f"    public sealed class {handle(name)} : SafeHandle", "    {",
                  f"        private {handle(name)}() : base(IntPtr.Zero, true) {{ }}",
                  "        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }",
                  "        protected override bool ReleaseHandle()", "        {",
                  f"            Native.{name}_free(handle);", "            return true;", "        }", "    }", ""]
    lines += ["    public static class Native", "    {",
              '        private const string Library = "opendatabutton"; // opendatabutton.dll, libopendatabutton.so', ""]
    for one in header.functions:
        result = "void" if one.result == "void" else "IntPtr" if one.result.endswith("*") else of(one.result)
        arguments = ", ".join(argument(each) for each in one.arguments)
        if one.name.endswith("_free"):
            arguments = f"IntPtr @{one.arguments[0].name.rstrip('_')}"
        lines += ["        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]",
                  f"        public static extern {result} {one.name}({arguments});"]
    return "\n".join(lines + ["    }", "}", ""])


FILES = {"php/opendatabutton.ffi.h": php, "delphi/opendatabutton.pas": pascal, "csharp/OpenDataButtonNative.cs": csharp}


def main(arguments: list[str]) -> int:
    header, stale = Header(), []
    for name, render in FILES.items():
        path, text = ROOT / "examples" / name, render(header)
        if arguments == ["--check"]:
            found = path.read_text(encoding="utf-8") if path.exists() else ""
            stale += [name] if found != text else []
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"stale, run examples/declarations.py: {', '.join(stale)}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
