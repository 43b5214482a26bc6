{ The properties that hold in Delphi and Free Pascal whatever a program does. }
program wrapper;

{$IFDEF FPC}{$MODE DELPHI}{$CODEPAGE UTF8}{$ENDIF}

uses
  SysUtils, opendatabutton;

var
  Failures: Integer = 0;
  Schema: Podb_schema;
  Row: Podb_record;
  Job: Podb_export;
  Deed: Integer;

procedure Holds(Condition: Boolean; const What: string);
begin
  if not Condition then
  begin
    WriteLn(ErrOutput, 'not so: ', What);
    Inc(Failures);
  end;
end;

{ The key of the first finding of the last error. }
function Key: UTF8String;
var
  Error: Podb_error;
  Finding: Podb_finding;
  Text: odb_text;
begin
  Holds(odb_error_take(Error) = ODB_OK, 'an error');
  Holds(odb_error_finding(Error, 0, Finding) = ODB_OK, 'a finding');
  Holds(odb_finding_key(Finding, Text) = ODB_OK, 'its key');
  SetString(Result, Text.data, Text.length);
  odb_error_free(Error);
end;

{ The kind of the last error about a file. }
function IoKind: odb_io_kind;
var
  Error: Podb_error;
begin
  Holds(odb_error_take(Error) = ODB_OK, 'an error');
  Holds(odb_error_io_kind(Error, Result) = ODB_OK, 'its kind');
  odb_error_free(Error);
end;

{ The field of the only finding of the last error. }
function Named: UTF8String;
var
  Error: Podb_error;
  Finding: Podb_finding;
  Field: odb_text;
  Count: NativeUInt;
begin
  Result := '';
  if odb_error_take(Error) <> ODB_OK then
    Exit;
  if (odb_error_finding_count(Error, Count) = ODB_OK) and (Count = 1)
    and (odb_error_finding(Error, 0, Finding) = ODB_OK) and (odb_finding_field(Finding, Field) = ODB_OK) then
    SetString(Result, Field.data, Field.length);
  odb_error_free(Error);
end;

procedure Fill;
begin
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_COLL_NOM, 'Ville de Poitiers') = ODB_OK, 'COLL_NOM');
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_COLL_SIRET, '21860194600013') = ODB_OK, 'COLL_SIRET');
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_ID, '1') = ODB_OK, 'DELIB_ID');
  Holds(odb_record_set_date(Row, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 12) = ODB_OK, 'DELIB_DATE');
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, '7.1') = ODB_OK, 'DELIB_MATIERE_CODE');
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, 'finances locales/décisions budgétaires') = ODB_OK,
    'DELIB_MATIERE_NOM');
  Holds(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_OBJET, 'Budget') = ODB_OK, 'DELIB_OBJET');
end;

{ The previous setter has failed: its row is refused by name. }
procedure Refused(Status, Expected: odb_status; const Field: UTF8String);
begin
  Holds(Status = Expected, 'the setter of ' + string(Field) + ' fails');
  Holds(Named = Field, 'it names ' + string(Field));
  Holds(odb_export_write(Job, Row) = ODB_ERROR_NOT_COMPLIANT, 'the row is refused');
  Holds(Named = Field, 'the row names ' + string(Field));
  Fill;
  Holds(odb_export_write(Job, Row) = ODB_OK, 'the field can be set again');
end;

{ A callback that uses, finishes or frees its own export. }
function Take(context: Pointer; data: PByte; length: NativeUInt): Int64; cdecl;
var
  Receipt: Podb_receipt;
begin
  case Deed of
    0: odb_export_free(Job);
    1: Holds(odb_export_write(Job, Row) = ODB_ERROR_BUSY, 'a write within a write is refused');
    2: Holds(odb_export_finish(Job, Receipt) = ODB_ERROR_BUSY, 'an end within a write is refused');
  end;
  Result := length;
end;

var
  Receipt: Podb_receipt;
  Report: Podb_report;
  Input, Output_: string;
  Text: TextFile;
begin
  Holds(odb_schema_find('deliberations', Schema) = ODB_OK, 'the schema');
  Holds(odb_record_new(Schema, Row) = ODB_OK, 'a record');
  Holds(odb_export_to_memory(Schema, nil, Job) = ODB_OK, 'an export');
  Fill;
  Holds(odb_export_write(Job, Row) = ODB_OK, 'a row');
  Refused(odb_record_set_date(Row, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 30), ODB_ERROR_ARGUMENT, 'DELIB_DATE');
  Refused(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_OBJET, nil), ODB_ERROR_NULL, 'DELIB_OBJET');
  Refused(odb_record_set(Row, ODB_DELIBERATIONS_DELIB_OBJET, #$E9#0), ODB_ERROR_UTF8, 'DELIB_OBJET');
  odb_export_free(Job);

  Holds(odb_record_clear(Row) = ODB_OK, 'an empty row');
  Holds(odb_record_set_key(Row, 'acte-12') = ODB_OK, 'a key');
  Holds(odb_export_to_memory(Schema, nil, Job) = ODB_OK, 'an export');
  Holds(odb_export_write(Job, Row) = ODB_ERROR_NOT_COMPLIANT, 'an empty row is refused');
  Holds(Key = 'acte-12', 'the key comes back');
  odb_export_free(Job);
  Holds(odb_export_to_file(Schema, '/no-such-folder/a.csv', nil, Job) = ODB_ERROR_IO, 'no such folder');
  Holds(IoKind = ODB_IO_NOT_FOUND, 'the kind of the error');
  Fill;

  Input := GetTempFileName;
  Output_ := Input + '.csv';
  AssignFile(Text, Input);
  Rewrite(Text);
  WriteLn(Text, 'COLL_NOM');
  WriteLn(Text, 'Poitiers');
  CloseFile(Text);
  Holds(odb_export_to_file(Schema, PAnsiChar(UTF8String(Output_)), nil, Job) = ODB_OK, 'an export to a file');
  Holds(odb_export_write_file(Job, PAnsiChar(UTF8String(Input)), nil, Report) = ODB_OK, 'a source');
  odb_report_free(Report);
  Holds(odb_export_finish(Job, Receipt) = ODB_ERROR_STATE, 'the export is not finished');
  odb_export_free(Job);
  Holds(not FileExists(Output_), 'there is no file');
  DeleteFile(Input);

  for Deed := 0 to 2 do
  begin
    Holds(odb_export_to_callback(Schema, Take, nil, nil, Job) = ODB_OK, 'an export to a callback');
    Holds(odb_export_write(Job, Row) = ODB_OK, 'a row to a callback');
    Holds(odb_export_finish(Job, Receipt) = ODB_OK, 'the end of it');
    odb_receipt_free(Receipt);
    odb_export_free(Job);
  end;
  odb_record_free(Row);
  odb_schema_free(Schema);
  if Failures > 0 then
    Halt(1);
end.
