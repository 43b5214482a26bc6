{ The same button as examples/c/export.c, in Delphi or Free Pascal.

    fpc -Fl<folder of the library> export.pas && ./export FOLDER

  This file is UTF-8. Delphi turns its own strings into UTF-8 with UTF8Encode, and back with UTF8ToString. }
program export;

{$IFDEF FPC}{$MODE DELPHI}{$CODEPAGE UTF8}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, opendatabutton;

type
  EOdb = class(Exception)
  public
    Status: odb_status;
    Findings: array of UTF8String;
  end;

  TAct = record
    Number, Code, SubjectArea, Subject: UTF8String;
    Year, Month, Day, Members, Voters, InFavour, Against, Abstained: Integer;
  end;

const
  ACTS: array[0..2] of TAct = (
    (Number: '2024-0012'; Code: '7.1'; SubjectArea: 'finances locales/décisions budgétaires';
     Subject: 'Vote du budget primitif 2024';
     Year: 2024; Month: 2; Day: 12; Members: 53; Voters: 50; InFavour: 38; Against: 8; Abstained: 4),
    (Number: '2024-0013'; Code: '8.4';
     SubjectArea: 'domaines de compétences par thèmes/aménagement du territoire';
     Subject: 'Parc public, dit "le Clain"';
     Year: 2024; Month: 2; Day: 12; Members: 53; Voters: 50; InFavour: 50; Against: 0; Abstained: 0),
    { Refused: the code is misspelt, and there are more votes than voters. }
    (Number: '2024-0014'; Code: '8,4'; SubjectArea: 'domaines de compétences par thèmes/voirie';
     Subject: 'Réfection de la rue du Marché';
     Year: 2024; Month: 2; Day: 12; Members: 53; Voters: 50; InFavour: 48; Against: 8; Abstained: 4));

{ A text of the library, copied; empty if there is none. }
function Copied(const Text: odb_text): UTF8String;
begin
  SetString(Result, Text.data, Text.length);
end;

function Described(Finding: Podb_finding): UTF8String;
var
  Field, Cell, Message: odb_text;
begin
  Result := '';
  if (odb_finding_field(Finding, Field) = ODB_OK) and (odb_finding_cell(Finding, Cell) = ODB_OK)
    and (odb_finding_message(Finding, ODB_LANG_FR, Message) = ODB_OK) then
    if Field.data = nil then
      Result := UTF8String('ligne entière : ') + Copied(Message)
    else
      Result := Copied(Field) + UTF8String(' = « ') + Copied(Cell) + UTF8String(' » : ') + Copied(Message);
end;

{ Every call goes through here: it raises the failure, with the findings of a refused record. }
procedure Check(Status: odb_status);
var
  Error: Podb_error;
  Finding: Podb_finding;
  Message: odb_text;
  Count, Index: NativeUInt;
  Failure: EOdb;
begin
  if Status = ODB_OK then
    Exit;
  Failure := EOdb.Create(string(odb_status_name(Status)));
  Failure.Status := Status;
  if odb_error_take(Error) = ODB_OK then
  try
    if odb_error_message(Error, ODB_LANG_FR, Message) = ODB_OK then
      Failure.Message := Failure.Message + ' : ' + string(Copied(Message));
    Count := 0;
    odb_error_finding_count(Error, Count);
    SetLength(Failure.Findings, Count);
    for Index := 1 to Count do
      if odb_error_finding(Error, Index - 1, Finding) = ODB_OK then
        Failure.Findings[Index - 1] := Described(Finding);
  finally
    odb_error_free(Error);
  end;
  raise Failure;
end;

procedure SetText(Row: Podb_record; Field: odb_field; const Text: UTF8String);
begin
  Check(odb_record_set_n(Row, Field, PAnsiChar(Text), Length(Text)));
end;

procedure Fill(Row: Podb_record; const Act: TAct);
begin
  Check(odb_record_clear(Row));
  SetText(Row, ODB_DELIBERATIONS_COLL_NOM, 'Ville de Poitiers');
  SetText(Row, ODB_DELIBERATIONS_COLL_SIRET, '21860194600013');
  SetText(Row, ODB_DELIBERATIONS_DELIB_ID, Act.Number);
  Check(odb_record_set_date(Row, ODB_DELIBERATIONS_DELIB_DATE, Act.Year, Act.Month, Act.Day));
  SetText(Row, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, Act.Code);
  SetText(Row, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, Act.SubjectArea);
  SetText(Row, ODB_DELIBERATIONS_DELIB_OBJET, Act.Subject);
  Check(odb_record_set_integer(Row, ODB_DELIBERATIONS_VOTE_EFFECTIF, Act.Members));
  Check(odb_record_set_integer(Row, ODB_DELIBERATIONS_VOTE_REEL, Act.Voters));
  Check(odb_record_set_integer(Row, ODB_DELIBERATIONS_VOTE_POUR, Act.InFavour));
  Check(odb_record_set_integer(Row, ODB_DELIBERATIONS_VOTE_CONTRE, Act.Against));
  Check(odb_record_set_integer(Row, ODB_DELIBERATIONS_VOTE_ABSTENTION, Act.Abstained));
end;

procedure Run(const Folder: UTF8String);
var
  Schema: Podb_schema;
  Row: Podb_record;
  Job: Podb_export;
  Receipt: Podb_receipt;
  Options: odb_export_options;
  FileName, Sha256: odb_text;
  Rows: UInt64;
  Index, Each: Integer;
begin
  Schema := nil; Row := nil; Job := nil; Receipt := nil;
  FillChar(Options, SizeOf(Options), 0);
  Options.struct_size := SizeOf(Options);
  Options.replace := True; { the button may be pressed twice a day }
  try
    Check(odb_schema_find('deliberations', Schema));
    Check(odb_record_new(Schema, Row));
    Check(odb_export_to_directory(Schema, PAnsiChar(Folder), '218601946', @Options, Job));
    for Index := Low(ACTS) to High(ACTS) do
    begin
      Fill(Row, ACTS[Index]);
      try
        Check(odb_export_write(Job, Row));
      except
        on Refused: EOdb do
        begin
          if Refused.Status <> ODB_ERROR_NOT_COMPLIANT then
            raise;
          for Each := 0 to High(Refused.Findings) do
            WriteLn(ErrOutput, Refused.Findings[Each]);
          WriteLn(ErrOutput, UTF8String('  L''acte '), ACTS[Index].Number, UTF8String(' n''est pas dans le fichier.'));
        end;
      end;
    end;
    Check(odb_export_finish(Job, Receipt));
    Check(odb_receipt_file(Receipt, FileName));
    Check(odb_receipt_rows(Receipt, Rows));
    Check(odb_receipt_sha256(Receipt, Sha256));
    WriteLn(Copied(FileName), ' : ', Rows, ' lignes, SHA-256 ', Copied(Sha256));
  finally
    odb_receipt_free(Receipt);
    odb_export_free(Job);
    odb_record_free(Row);
    odb_schema_free(Schema);
  end;
end;

begin
{$IFDEF FPC}
  SetTextCodePage(Output, CP_UTF8);
  SetTextCodePage(ErrOutput, CP_UTF8);
{$ENDIF}
  try
    if ParamCount > 0 then
      Run(UTF8String(ParamStr(1)))
    else
      Run('.');
  except
    on Failure: EOdb do
    begin
      WriteLn(ErrOutput, Failure.Message);
      Halt(1);
    end;
  end;
end.
