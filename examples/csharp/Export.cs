// The same button as examples/c/export.c, in C#.
//
//   mcs Export.cs OpenDataButton.cs OpenDataButtonNative.cs && mono Export.exe FOLDER
using System;
using System.IO;
using System.Text;
using OpenDataButton;
using static OpenDataButton.Constants;
using static OpenDataButton.Native;

internal static class Button
{
    private struct Act
    {
        public string Number, Code, SubjectArea, Subject;
        public DateTime VotedOn;
        public int Members, Voters, InFavour, Against, Abstained;
    }

    private static readonly Act[] Acts =
    {
        new Act { Number = "2024-0012", Code = "7.1", SubjectArea = "finances locales/décisions budgétaires",
                  Subject = "Vote du budget primitif 2024", VotedOn = new DateTime(2024, 2, 12),
                  Members = 53, Voters = 50, InFavour = 38, Against = 8, Abstained = 4 },
        new Act { Number = "2024-0013", Code = "8.4",
                  SubjectArea = "domaines de compétences par thèmes/aménagement du territoire",
                  Subject = "Parc public, dit \"le Clain\"", VotedOn = new DateTime(2024, 2, 12),
                  Members = 53, Voters = 50, InFavour = 50, Against = 0, Abstained = 0 },
        // Refused: the code is misspelt, and there are more votes than voters.
        new Act { Number = "2024-0014", Code = "8,4", SubjectArea = "domaines de compétences par thèmes/voirie",
                  Subject = "Réfection de la rue du Marché", VotedOn = new DateTime(2024, 2, 12),
                  Members = 53, Voters = 50, InFavour = 48, Against = 8, Abstained = 4 },
    };

    private static void Fill(RecordHandle record, Act act)
    {
        Odb.Check(odb_record_clear(record));
        Odb.Set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers");
        Odb.Set(record, ODB_DELIBERATIONS_COLL_SIRET, "21860194600013");
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_ID, act.Number);
        Odb.Check(odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, act.VotedOn.Year,
                                      (uint)act.VotedOn.Month, (uint)act.VotedOn.Day));
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, act.Code);
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, act.SubjectArea);
        Odb.Set(record, ODB_DELIBERATIONS_DELIB_OBJET, act.Subject);
        Odb.Check(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_EFFECTIF, act.Members));
        Odb.Check(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_REEL, act.Voters));
        Odb.Check(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_POUR, act.InFavour));
        Odb.Check(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_CONTRE, act.Against));
        Odb.Check(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_ABSTENTION, act.Abstained));
    }

    private static void ToDirectory(SchemaHandle schema, RecordHandle record, string folder)
    {
        ExportHandle export;
        var options = new ExportOptions { replace = true }; // the button may be pressed twice a day
        Odb.Check(odb_export_to_directory(schema, Odb.Utf8(folder), Odb.Utf8("218601946"), options, out export));
        using (export)
        {
            foreach (var act in Acts)
            {
                Fill(record, act);
                try
                {
                    Odb.Check(odb_export_write(export, record));
                }
                catch (OdbException refused) when (refused.Status == Status.ODB_ERROR_NOT_COMPLIANT)
                {
                    foreach (var finding in refused.Findings)
                    {
                        var where = finding.Field ?? "ligne entière";
                        Console.Error.WriteLine("{0} = « {1} » : {2}", where, finding.Cell, finding.Message);
                    }
                    Console.Error.WriteLine("  L'acte {0} n'est pas dans le fichier.", act.Number);
                }
            }
            ReceiptHandle receipt;
            Odb.Check(odb_export_finish(export, out receipt));
            using (receipt)
            {
                OpenDataButton.Text file, sha256;
                ulong rows;
                Odb.Check(odb_receipt_file(receipt, out file));
                Odb.Check(odb_receipt_rows(receipt, out rows));
                Odb.Check(odb_receipt_sha256(receipt, out sha256));
                Console.WriteLine("{0} : {1} lignes, SHA-256 {2}", Odb.String(file), rows, Odb.String(sha256));
                Verify(schema, Path.Combine(folder, Odb.String(file)));
            }
        }
    }

    /// Checks a file, and follows the work.
    private static void Verify(SchemaHandle schema, string path)
    {
        var read = 0UL;
        using (var report = Odb.Validate(schema, path, bytes => { read = bytes; return true; }))
        {
            bool valid;
            Odb.Check(odb_report_valid(report, out valid));
            if (!valid || read != (ulong)new FileInfo(path).Length)
            {
                throw new InvalidDataException(path);
            }
        }
    }

    /// An export into a stream, and one into a stream that throws.
    private static void ToStream(SchemaHandle schema, RecordHandle record)
    {
        Fill(record, Acts[0]);
        using (var memory = new MemoryStream())
        using (var export = new StreamExport(schema, memory))
        {
            export.Write(record);
            export.Finish().Dispose();
            if (!Encoding.UTF8.GetString(memory.ToArray()).Contains("Vote du budget primitif 2024"))
            {
                throw new InvalidDataException("the stream did not get the row");
            }
        }
        using (var closed = new MemoryStream(new byte[0], false))
        using (var export = new StreamExport(schema, closed))
        {
            export.Write(record);
            try
            {
                export.Finish();
                throw new InvalidDataException("the stream's own exception was lost");
            }
            catch (NotSupportedException) // the stream's own exception
            {
            }
        }
    }

    private static int Main(string[] arguments)
    {
        try
        {
            SchemaHandle schema;
            RecordHandle record;
            Odb.Check(odb_schema_find(Odb.Utf8("deliberations"), out schema));
            using (schema)
            {
                Odb.Check(odb_record_new(schema, out record));
                using (record)
                {
                    ToDirectory(schema, record, arguments.Length > 0 ? arguments[0] : ".");
                    ToStream(schema, record);
                }
            }
            return 0;
        }
        catch (OdbException error)
        {
            Console.Error.WriteLine("{0} : {1}", error.Status, error.Message);
            return 1;
        }
    }
}
