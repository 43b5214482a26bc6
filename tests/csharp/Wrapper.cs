// The properties that hold in C# whatever a program does.
//
//   mcs Wrapper.cs ../../examples/csharp/OpenDataButton*.cs && mono Wrapper.exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using OpenDataButton;
using static OpenDataButton.Constants;
using static OpenDataButton.Native;

internal static class Wrapper
{
    private static int failures;

    private static void Holds(bool condition, string what)
    {
        if (!condition)
        {
            Console.Error.WriteLine("not so: " + what);
            failures++;
        }
    }

    private static OdbException Refused(Action work)
    {
        try
        {
            work();
        }
        catch (OdbException error)
        {
            return error;
        }
        return null;
    }

    private static void Fill(RecordHandle record)
    {
        Odb.Set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers");
        Odb.Set(record, ODB_DELIBERATIONS_COLL_SIRET, "21860194600013");
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_ID, "1");
        Odb.Check(odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 12));
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, "7.1");
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, "finances locales/décisions budgétaires");
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_OBJET, "Budget");
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_URL, null);
    }

    /// A setter that failed makes the row refused by name: the row never has a value of an earlier one.
    private static void Setters(SchemaHandle schema, RecordHandle record)
    {
        var ways = new List<KeyValuePair<string, Action>>
        {
            new KeyValuePair<string, Action>("DELIB_DATE",
                () => Odb.Check(odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 30))),
            new KeyValuePair<string, Action>("DELIB_DATE",
                () => Odb.Check(odb_record_set_boolean(record, ODB_DELIBERATIONS_DELIB_DATE, true))),
            new KeyValuePair<string, Action>("DELIB_OBJET",
                () => Odb.Set(record, ODB_DELIBERATIONS_DELIB_OBJET, "half a pair: \ud83d")),
            new KeyValuePair<string, Action>("DELIB_OBJET",
                () => Odb.Check(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, Odb.Utf8("cut\0here")))),
            new KeyValuePair<string, Action>("DELIB_URL",
                () => Odb.Check(odb_record_set(record, ODB_DELIBERATIONS_DELIB_URL, null))),
        };
        ExportHandle export;
        Odb.Check(odb_export_to_memory(schema, null, out export));
        using (export)
        {
            Fill(record);
            Odb.Check(odb_export_write(export, record));
            foreach (var way in ways)
            {
                var told = Refused(way.Value);
                Holds(told != null && told.Findings.Count == 1 && told.Findings[0].Field == way.Key,
                      "the setter of " + way.Key + " names it");
                var error = Refused(() => Odb.Check(odb_export_write(export, record)));
                Holds(error != null && error.Status == Status.ODB_ERROR_NOT_COMPLIANT && error.Findings.Count == 1
                      && error.Findings[0].Field == way.Key, "the row names " + way.Key);
                Fill(record);
                Odb.Check(odb_export_write(export, record));
            }
            Odb.Set(record, ODB_DELIBERATIONS_DELIB_OBJET, "not\0cut");
            var whole = Refused(() => Odb.Check(odb_export_write(export, record)));
            Holds(whole != null && whole.Findings[0].Field == "DELIB_OBJET", "a text with NUL is refused whole");
            Fill(record);
        }
    }

    /// An error of the system has its kind, path and number; a text with NUL is not cut; the key of a row comes back.
    private static void Errors(SchemaHandle schema, RecordHandle record)
    {
        ExportHandle export;
        var error = Refused(() => Odb.Check(odb_export_to_file(schema, Odb.Utf8("/no-such-folder/a.csv"), null, out export)));
        Holds(error != null && error.IoKind == ODB_IO_NOT_FOUND && error.Path == "/no-such-folder/a.csv"
              && error.OsCode == 2, "kind, path and number");
        error = Refused(() => Odb.Check(odb_export_to_file(schema, Odb.Utf8("/tmp/a.csv\0.txt"), null, out export)));
        Holds(error != null && error.Status == Status.ODB_ERROR_UTF8, "a path with NUL is refused");
        Odb.Check(odb_record_clear(record));
        Odb.Check(odb_record_set_key(record, Odb.Utf8("acte-12")));
        Odb.Check(odb_export_to_memory(schema, null, out export));
        using (export)
        {
            error = Refused(() => Odb.Check(odb_export_write(export, record)));
            Holds(error != null && error.Findings[0].Key == "acte-12", "the key comes back");
        }
        Odb.Check(odb_record_clear(record));
        Fill(record);
    }

    private static void Sources(SchemaHandle schema)
    {
        var folder = Path.Combine(Path.GetTempPath(), "odb-csharp-" + Guid.NewGuid());
        Directory.CreateDirectory(folder);
        var input = Path.Combine(folder, "in.csv");
        var output = Path.Combine(folder, "out.csv");
        File.WriteAllText(input, "COLL_NOM\nPoitiers\n");
        ExportHandle export;
        ReportHandle report;
        ReceiptHandle receipt;
        Odb.Check(odb_export_to_file(schema, Odb.Utf8(output), null, out export));
        using (export)
        {
            Odb.Check(odb_export_write_file(export, Odb.Utf8(input), new SourceOptions(), out report));
            ulong kept;
            Odb.Check(odb_report_count(report, ODB_COUNT_FINDINGS, out kept));
            Holds(kept > 0, "findings are kept");
            report.Dispose();
            var error = Refused(() => Odb.Check(odb_export_finish(export, out receipt)));
            Holds(error != null && error.Status == Status.ODB_ERROR_STATE, "the export is not finished");
        }
        Holds(!File.Exists(output), "there is no file");
        // An exception of progress reaches the caller, and progress may stop the work.
        try
        {
            Odb.Validate(schema, input, bytes => { throw new InvalidOperationException("mine"); });
            Holds(false, "what progress throws comes out");
        }
        catch (InvalidOperationException)
        {
        }
        var stopped = Refused(() => Odb.Validate(schema, input, bytes => false));
        Holds(stopped != null && stopped.Status == Status.ODB_ERROR_CANCELLED, "progress stops the work");
        Directory.Delete(folder, true);
    }

    /// A stream that acts on the export that it serves.
    private sealed class Deed : MemoryStream
    {
        public Action Work;

        public override void Write(byte[] bytes, int offset, int count)
        {
            Work();
            base.Write(bytes, offset, count);
        }

        public override int Read(byte[] bytes, int offset, int count)
        {
            Work();
            return base.Read(bytes, offset, count);
        }
    }

    private static void Callbacks(RecordHandle record)
    {
        for (var deed = 0; deed < 4; deed++)
        {
            SchemaHandle schema;
            Odb.Check(odb_schema_find(Odb.Utf8("deliberations"), out schema));
            var stream = new Deed();
            var export = new StreamExport(schema, stream);
            OdbException inner = null;
            stream.Work = () =>
            {
                switch (deed)
                {
                    case 0: export.Dispose(); break;
                    case 1: inner = Refused(() => export.Write(record)); break;
                    case 2: inner = Refused(() => export.Finish()); break;
                    default: schema.Dispose(); break;
                }
            };
            export.Write(record);
            export.Finish().Dispose();
            Holds(stream.Length > 0, "the stream got the file");
            Holds((deed == 1 || deed == 2) == (inner != null && inner.Status == Status.ODB_ERROR_BUSY), "deed " + deed);
            export.Dispose();
            schema.Dispose();
        }
        SchemaHandle mine;
        Odb.Check(odb_schema_find(Odb.Utf8("deliberations"), out mine));
        var input = new Deed();
        var file = Encoding.UTF8.GetBytes("COLL_NOM\nPoitiers\n");
        input.Work = () => { };
        input.Write(file, 0, file.Length);
        input.Position = 0;
        input.Work = () => mine.Dispose();
        Odb.Validate(mine, input, "stream").Dispose();
        input.Work = () => { throw new InvalidOperationException("mine"); };
        Odb.Check(odb_schema_find(Odb.Utf8("deliberations"), out mine));
        using (mine)
        {
            try
            {
                Odb.Validate(mine, input, "stream");
                Holds(false, "what the stream throws comes out");
            }
            catch (InvalidOperationException)
            {
            }
        }
    }

    private static int Main()
    {
        SchemaHandle schema;
        RecordHandle record;
        Odb.Check(odb_schema_find(Odb.Utf8("deliberations"), out schema));
        using (schema)
        {
            Odb.Check(odb_record_new(schema, out record));
            using (record)
            {
                Setters(schema, record);
                Errors(schema, record);
                Sources(schema);
                Callbacks(record);
            }
        }
        return failures == 0 ? 0 : 1;
    }
}
