// The additions of C# to OpenDataButtonNative.cs: exceptions, strings, and a callback that may throw.
// The comments of include/opendatabutton.h document each function.
using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenDataButton
{
    /// <summary>One breach of one rule, copied.</summary>
    public sealed class Finding
    {
        public readonly string Rule, Key, Field, Cell, Suggestion, Message;
        public readonly ulong Row;

        internal Finding(IntPtr finding, uint lang)
        {
            Text text;
            Odb.Check(Native.odb_finding_rule(finding, out text));
            Rule = Odb.String(text);
            Odb.Check(Native.odb_finding_key(finding, out text));
            Key = Odb.String(text);
            Odb.Check(Native.odb_finding_field(finding, out text));
            Field = Odb.String(text);
            Odb.Check(Native.odb_finding_cell(finding, out text));
            Cell = Odb.String(text);
            Odb.Check(Native.odb_finding_suggestion(finding, out text));
            Suggestion = Odb.String(text);
            Odb.Check(Native.odb_finding_message(finding, lang, out text));
            Message = Odb.String(text);
            Odb.Check(Native.odb_finding_row(finding, out Row));
        }
    }

    /// <summary>The reason why a call failed; for a refused record, with its findings.</summary>
    public sealed class OdbException : Exception
    {
        public readonly Status Status;
        public readonly IReadOnlyList<Finding> Findings;

        /// <summary>For a file that the system refused: one of ODB_IO_..., the path, and the system's number.</summary>
        public readonly uint IoKind;
        public readonly string Path;
        public readonly int OsCode;

        internal OdbException(Status status, string message, IReadOnlyList<Finding> findings, ErrorHandle error)
            : base(message)
        {
            Status = status;
            Findings = findings;
            if (error != null)
            {
                Text path;
                Odb.Check(Native.odb_error_io_kind(error, out IoKind));
                Odb.Check(Native.odb_error_path(error, out path));
                Odb.Check(Native.odb_error_os_code(error, out OsCode));
                Path = Odb.String(path);
            }
        }
    }

    public static class Odb
    {
        /// <summary>The language of the messages of exceptions.</summary>
        public static uint Lang = Constants.ODB_LANG_FR;

        private static readonly Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>UTF-8. Half of a surrogate pair gives bytes that are none: the library refuses them, and a setter marks
        /// its field.</summary>
        private static byte[] Bytes(string text)
        {
            try
            {
                return Strict.GetBytes(text);
            }
            catch (EncoderFallbackException)
            {
                return new byte[] { 0xFF };
            }
        }

        /// <summary>For <c>const char *</c>: UTF-8, ended by NUL. A text with NUL inside, which C would cut, is refused by the
        /// library too.</summary>
        public static byte[] Utf8(string text)
        {
            var bytes = text.IndexOf('\0') < 0 ? Bytes(text) : new byte[] { 0xFF };
            Array.Resize(ref bytes, bytes.Length + 1);
            return bytes;
        }

        /// <summary>Sets a field to a text; null removes its value. A wrong value throws here or in the
        /// write.</summary>
        public static void Set(RecordHandle record, uint field, string text)
        {
            var bytes = Bytes(text ?? "");
            Check(Native.odb_record_set_n(record, field, bytes, new UIntPtr((uint)bytes.Length)));
        }

        /// <summary>Checks a file. <c>progress</c> gets the bytes read so far, now and then, and may stop the work by false,
        /// which then throws ODB_ERROR_CANCELLED; its exceptions reach the caller.</summary>
        public static ReportHandle Validate(SchemaHandle schema, string path, Func<ulong, bool> progress)
        {
            ExceptionDispatchInfo thrown = null;
            Progress told = (context, bytes) =>
            {
                try
                {
                    return progress(bytes) ? 0 : 1;
                }
                catch (Exception exception) // it must not pass through the library
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                    return 1;
                }
            };
            ReportHandle report;
            var options = new ValidateOptions { progress = told };
            var status = Native.odb_validate_file(schema, Utf8(path), options, out report);
            GC.KeepAlive(told);
            return Ended(status, report, thrown);
        }

        /// <summary>Checks a stream, to its end. Its exceptions reach the caller.</summary>
        public static ReportHandle Validate(SchemaHandle schema, Stream input, string name)
        {
            ExceptionDispatchInfo thrown = null;
            Read read = (context, buffer, capacity) =>
            {
                try
                {
                    var piece = new byte[(int)Math.Min(capacity.ToUInt64(), 1 << 16)];
                    var count = input.Read(piece, 0, piece.Length);
                    Marshal.Copy(piece, 0, buffer, count);
                    return count;
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                    return -1;
                }
            };
            ReportHandle report;
            var status = Native.odb_validate_stream(schema, read, IntPtr.Zero, Utf8(name), null, out report);
            GC.KeepAlive(read);
            return Ended(status, report, thrown);
        }

        private static ReportHandle Ended(Status status, ReportHandle report, ExceptionDispatchInfo thrown)
        {
            if (thrown != null)
            {
                report?.Dispose();
                thrown.Throw();
            }
            Check(status);
            return report;
        }

        /// <summary>A text of the library, copied; null if there is none.</summary>
        public static string String(Text text)
        {
            if (text.data == IntPtr.Zero)
            {
                return null;
            }
            var bytes = new byte[checked((int)text.length.ToUInt64())];
            Marshal.Copy(text.data, bytes, 0, bytes.Length);
            return Encoding.UTF8.GetString(bytes);
        }

        /// <summary>Every call goes through here: it throws the failure.</summary>
        public static void Check(Status status)
        {
            if (status == Status.ODB_OK)
            {
                return;
            }
            ErrorHandle error;
            if (Native.odb_error_take(out error) != Status.ODB_OK)
            {
                throw new OdbException(status, status.ToString(), new Finding[0], null);
            }
            using (error)
            {
                Text message;
                UIntPtr count;
                Check(Native.odb_error_message(error, Lang, out message));
                Check(Native.odb_error_finding_count(error, out count));
                var findings = new Finding[checked((int)count.ToUInt64())];
                for (var index = 0; index < findings.Length; index++)
                {
                    IntPtr finding;
                    Check(Native.odb_error_finding(error, new UIntPtr((uint)index), out finding));
                    findings[index] = new Finding(finding, Lang);
                }
                throw new OdbException(status, String(message), findings, error);
            }
        }
    }

    /// <summary>An export into a stream, an HTTP response for example. Write and Finish throw the stream's
    /// exceptions. A stream that disposes of the export ends it when the call in progress has ended.</summary>
    public sealed class StreamExport : IDisposable
    {
        private readonly ExportHandle export;
        private readonly Write write; // kept: the library calls it as long as the export lives
        private ExceptionDispatchInfo thrown;

        public StreamExport(SchemaHandle schema, Stream target)
        {
            write = (context, data, length) =>
            {
                try
                {
                    var bytes = new byte[checked((int)length.ToUInt64())];
                    Marshal.Copy(data, bytes, 0, bytes.Length);
                    target.Write(bytes, 0, bytes.Length);
                    return bytes.Length;
                }
                catch (Exception exception) // it must not pass through the library
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                    return -1;
                }
            };
            Odb.Check(Native.odb_export_to_callback(schema, write, IntPtr.Zero, null, out export));
        }

        public void Write(RecordHandle record)
        {
            Check(Native.odb_export_write(export, record));
        }

        public ReceiptHandle Finish()
        {
            ReceiptHandle receipt;
            Check(Native.odb_export_finish(export, out receipt));
            return receipt;
        }

        public void Dispose()
        {
            export.Dispose();
            GC.KeepAlive(write);
        }

        private void Check(Status status)
        {
            GC.KeepAlive(write);
            if (status == Status.ODB_ERROR_CALLBACK && thrown != null)
            {
                thrown.Throw();
            }
            Odb.Check(status);
        }
    }
}
