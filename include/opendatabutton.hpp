/// @file
/// The C library in C++17: handles that free themselves, errors that are thrown, texts as `std::string_view`.
///
/// Include it, link `opendatabutton`; there is nothing else to build. It holds no rule, and adds nothing to the C
/// library: `opendatabutton.h` documents each function in full.
///
/// - **Handles** (`Schema`, `Record`, `Export`, `Receipt`, `Report`) are moved, not copied. A moved-from handle can
/// be destroyed and assigned to; any other use throws an `Error` of status `ODB_ERROR_NULL`.
/// - **Errors**: every call that fails throws an `Error`; a record that breaks rules, a `NotCompliant`.
/// - **Texts** go in as `std::string_view`, UTF-8. A returned text belongs to its object, and lives as long as the
/// object, moved or not: copy a text that must live longer.
/// - **Callbacks** may throw: the call that uses them stops, and throws the same exception.
/// - **Threads**: as in C. Any thread, one at a time; schemas, receipts, reports and errors may be read by several.
///
/// MIT or Apache-2.0, at your choice.
#ifndef OPENDATABUTTON_HPP
#define OPENDATABUTTON_HPP

#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <istream>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>
#if __cplusplus >= 202002L
#include <chrono>
#endif

#include "opendatabutton.h"

namespace odb {

/// A language of messages.
enum class Lang : odb_lang { fr = ODB_LANG_FR, en = ODB_LANG_EN };

/// The form of a report as text.
enum class Style : odb_style { plain = ODB_STYLE_PLAIN, ansi = ODB_STYLE_ANSI };

/// A day: years 1 to 9999, months and days from 1.
struct Date {
    std::int32_t year = 0;
    std::uint32_t month = 0;
    std::uint32_t day = 0;

    constexpr Date() = default;
    constexpr Date(std::int32_t y, std::uint32_t m, std::uint32_t d) : year(y), month(m), day(d) {}
#if __cplusplus >= 202002L && \
    ((defined(__cpp_lib_chrono) && __cpp_lib_chrono >= 201907L) || (defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE >= 11))
    /// From the calendar of C++20.
    constexpr Date(const std::chrono::year_month_day &day_of) // NOLINT: meant to convert
        : year(static_cast<int>(day_of.year())), month(static_cast<unsigned>(day_of.month())),
          day(static_cast<unsigned>(day_of.day())) {}
#endif
};

/// A moment: a day, a time, and the minutes by which that clock is ahead of UTC (60 for France in winter).
struct DateTime {
    Date date;
    std::uint32_t hour = 0;
    std::uint32_t minute = 0;
    std::uint32_t second = 0;
    std::int32_t offset_minutes = 0;
};

/// The exact number `unscaled` x 10^-`scale`: `Decimal{125040, 2}` is 1250.40.
struct Decimal {
    std::int64_t unscaled = 0;
    std::uint32_t scale = 0;
};

class Error;

/// Shared by the classes below. Not for use.
namespace detail {

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *handle) const noexcept { Free(handle); }
};
template <typename T, auto Free> using Handle = std::unique_ptr<T, Deleter<Free>>;

inline void check(odb_status status);

inline std::string_view view(const odb_text &text) {
    return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.length);
}

/// A text from `get(handle, arguments..., &text)`.
template <typename Get, typename... Arguments> std::string_view text(Get get, Arguments... arguments) {
    odb_text out{};
    check(get(arguments..., &out));
    return view(out);
}

template <typename Get, typename... Arguments>
std::optional<std::string_view> optional_text(Get get, Arguments... arguments) {
    odb_text out{};
    check(get(arguments..., &out));
    return out.data == nullptr ? std::nullopt : std::optional(view(out));
}

template <typename T, typename Get, typename... Arguments> T value(Get get, Arguments... arguments) {
    T out{};
    check(get(arguments..., &out));
    return out;
}

inline std::string utf8(const std::filesystem::path &path) {
    const auto text = path.u8string();
    return std::string(reinterpret_cast<const char *>(text.data()), text.size());
}

/// A text for C, which ends texts at NUL. One that has a NUL inside becomes a text that the library refuses
/// (`ODB_ERROR_UTF8`), not a shorter one.
inline const char *whole(const std::string &text) {
    return text.find('\0') == std::string::npos ? text.c_str() : "\xFF";
}

} // namespace detail

/// One breach of one rule: its place, the fault, and the value to write instead.
///
/// A view: it and its texts live as long as its error or report.
class Finding {
public:
    explicit Finding(const odb_finding *finding) : finding_(finding) {}

    /// The rule's identifier, `constraint-required` for example; explained in `docs/RULES.md`.
    std::string_view rule() const { return detail::text(odb_finding_rule, finding_); }
    /// Validata's type for such a finding, `constraint-error` for example.
    std::string_view type() const { return detail::text(odb_finding_type, finding_); }
    odb_severity severity() const { return detail::value<odb_severity>(odb_finding_severity, finding_); }
    bool is_error() const { return severity() == ODB_SEVERITY_ERROR; }
    /// The row in the file: the header is row 1. 0 if the finding concerns the header or the whole file.
    std::uint64_t row() const { return detail::value<std::uint64_t>(odb_finding_row, finding_); }
    /// The column's name; none if the finding concerns the whole row.
    std::optional<std::string_view> field() const { return detail::optional_text(odb_finding_field, finding_); }
    /// The column's number in the file, from 1; 0 if there is none.
    std::uint32_t field_number() const { return detail::value<std::uint32_t>(odb_finding_field_number, finding_); }
    /// The offending value, cut after 500 characters.
    std::optional<std::string_view> cell() const { return detail::optional_text(odb_finding_cell, finding_); }
    /// The value to write instead, if exactly one is plausible.
    std::optional<std::string_view> suggestion() const {
        return detail::optional_text(odb_finding_suggestion, finding_);
    }
    /// The caller's own key of the record: see `Record::key`.
    std::optional<std::string_view> key() const { return detail::optional_text(odb_finding_key, finding_); }
    /// The identifier of the contract, in a document.
    std::optional<std::string_view> contract() const { return detail::optional_text(odb_finding_contract, finding_); }
    /// The place in a document: a JSON pointer, or a path of elements in XML.
    std::optional<std::string_view> path() const { return detail::optional_text(odb_finding_path, finding_); }
    /// The line in a document, from 1; 0 in a table.
    std::uint64_t line() const { return detail::value<std::uint64_t>(odb_finding_line, finding_); }
    /// The rule's title, in a few words.
    std::string_view title(Lang lang = Lang::fr) const {
        return detail::text(odb_finding_title, finding_, static_cast<odb_lang>(lang));
    }
    /// The fault and the remedy, in one or two sentences.
    std::string_view message(Lang lang = Lang::fr) const {
        return detail::text(odb_finding_message, finding_, static_cast<odb_lang>(lang));
    }

private:
    const odb_finding *finding_;
};

/// The findings of an error or a report, for `for (odb::Finding finding : ...)`. They live as long as their owner.
class Findings {
    using Get = odb_status (*)(const void *owner, std::size_t index, const odb_finding **finding);

public:
    class iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Finding;

        iterator(const void *owner, Get get, std::size_t index) : owner_(owner), get_(get), index_(index) {}
        Finding operator*() const { return Finding(detail::value<const odb_finding *>(get_, owner_, index_)); }
        iterator &operator++() {
            ++index_;
            return *this;
        }
        iterator operator++(int) {
            iterator before = *this;
            ++index_;
            return before;
        }
        friend bool operator==(const iterator &a, const iterator &b) { return a.index_ == b.index_; }
        friend bool operator!=(const iterator &a, const iterator &b) { return a.index_ != b.index_; }

    private:
        const void *owner_;
        Get get_;
        std::size_t index_;
    };

    Findings(const void *owner, std::size_t size, Get get) : owner_(owner), size_(size), get_(get) {}

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    iterator begin() const { return iterator(owner_, get_, 0); }
    iterator end() const { return iterator(owner_, get_, size_); }
    Finding operator[](std::size_t index) const { return *iterator(owner_, get_, index); }

private:
    const void *owner_;
    std::size_t size_;
    Get get_;
};

/// The reason why a call failed. `what()` is its message in French.
class Error : public std::runtime_error {
public:
    /// The error of a call that has just failed on this thread, with the status that it returned.
    static Error last(odb_status status) {
        odb_error *error = nullptr;
        odb_error_take(&error); // none (the thread is ending): the status alone tells
        std::shared_ptr<const odb_error> owned(error, [](const odb_error *last) {
            odb_error_free(const_cast<odb_error *>(last));
        });
        return Error(status, std::move(owned));
    }

    odb_status status() const noexcept { return status_; }

    /// The event in one line for a person. It lives as long as this error or a copy of it.
    std::string_view message(Lang lang = Lang::fr) const noexcept {
        odb_text text{};
        const bool told = odb_error_message(error_.get(), static_cast<odb_lang>(lang), &text) == ODB_OK;
        return told ? detail::view(text) : std::string_view(odb_status_name(status_));
    }

    /// The system's own number of the error (`errno`, or `GetLastError` on Windows); 0 if it gave none.
    int os_code() const noexcept {
        int code = 0;
        odb_error_os_code(error_.get(), &code);
        return code;
    }

    /// The reason why the system refused a file: one of `ODB_IO_...`.
    odb_io_kind io_kind() const noexcept {
        odb_io_kind kind = ODB_IO_NONE;
        odb_error_io_kind(error_.get(), &kind);
        return kind;
    }

    /// The path of the file that the system refused.
    std::optional<std::string_view> path() const noexcept {
        odb_text text{};
        const bool told = odb_error_path(error_.get(), &text) == ODB_OK && text.data != nullptr;
        return told ? std::optional(detail::view(text)) : std::nullopt;
    }

    /// All findings of a refused record; empty for other errors.
    Findings findings() const noexcept {
        std::size_t count = 0;
        odb_error_finding_count(error_.get(), &count);
        return Findings(error_.get(), count, [](const void *error, std::size_t index, const odb_finding **finding) {
            return odb_error_finding(static_cast<const odb_error *>(error), index, finding);
        });
    }

protected:
    Error(odb_status status, std::shared_ptr<const odb_error> error)
        : std::runtime_error(line(status, error.get())), status_(status), error_(std::move(error)) {}

private:
    static std::string line(odb_status status, const odb_error *error) {
        odb_text text{};
        const bool told = error != nullptr && odb_error_message(error, ODB_LANG_FR, &text) == ODB_OK;
        return told ? std::string(detail::view(text)) : std::string(odb_status_name(status));
    }

    odb_status status_;
    std::shared_ptr<const odb_error> error_;
};

/// A record breaks rules of the standard: it was not written, `findings()` gives the faults. The export goes on.
class NotCompliant : public Error {
public:
    explicit NotCompliant(const Error &error) : Error(error) {}
};

namespace detail {

inline void check(odb_status status) {
    if (status == ODB_OK) {
        return;
    }
    const Error error = Error::last(status);
    if (status == ODB_ERROR_NOT_COMPLIANT) {
        throw NotCompliant(error);
    }
    throw error;
}

/// The exception of a callback, kept while C is between the callback and the caller.
class Thrown {
public:
    /// `work()`, or `failed` if it throws.
    template <typename T, typename Work> T keep(T failed, Work work) noexcept {
        try {
            return work();
        } catch (...) {
            thrown_ = std::current_exception();
            return failed;
        }
    }

    /// As the other `check`, but an exception of the callback takes precedence.
    void check(odb_status status) {
        if (thrown_ != nullptr) {
            if (status != ODB_OK) {
                Error::last(status); // it is not to be found by another call
            }
            std::rethrow_exception(std::exchange(thrown_, nullptr));
        }
        detail::check(status);
    }

private:
    std::exception_ptr thrown_;
};

} // namespace detail

/// The version of the library, `1.2.3` for example.
inline std::string_view version() { return odb_version(); }

/// Whether the loaded library has the binary interface of this header.
inline bool is_compatible() { return odb_abi_version() == ODB_ABI_VERSION; }

/// A data set of the library. Its texts live as long as the library is loaded.
struct DataSet {
    std::string_view name;
    std::vector<std::string_view> versions; ///< The oldest first.
};

/// The data sets of the library, in alphabetical order.
inline std::vector<DataSet> data_sets() {
    std::vector<DataSet> sets(detail::value<std::size_t>(odb_data_set_count));
    for (std::size_t index = 0; index < sets.size(); ++index) {
        sets[index].name = detail::text(odb_data_set_name, index);
        const auto count = detail::value<std::size_t>(odb_data_set_version_count, index);
        for (std::size_t version = 0; version < count; ++version) {
            sets[index].versions.push_back(detail::text(odb_data_set_version, index, version));
        }
    }
    return sets;
}

/// The definition of a file of one version of a data set. It never changes; its texts live as long as it.
class Schema {
public:
    /// `deliberations` for the latest version, `deliberations@2.1.5` for a certain one.
    static Schema find(std::string_view name) {
        return Schema(detail::value<odb_schema *>(odb_schema_find_n, name.data(), name.size()));
    }
    /// The schema of any Table Schema descriptor; `name` is its name in messages.
    static Schema from_json(std::string_view json, const std::string &name) {
        return Schema(detail::value<odb_schema *>(odb_schema_from_json, json.data(), json.size(), detail::whole(name)));
    }
    static Schema from_file(const std::filesystem::path &path) {
        return Schema(detail::value<odb_schema *>(odb_schema_from_file, detail::whole(detail::utf8(path))));
    }
    /// The schema that the header of a file resembles most.
    static Schema recognise_file(const std::filesystem::path &path) {
        return Schema(detail::value<odb_schema *>(odb_recognise_file, detail::whole(detail::utf8(path))));
    }
    static Schema recognise_buffer(std::string_view bytes) {
        const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
        return Schema(detail::value<odb_schema *>(odb_recognise_buffer, data, bytes.size()));
    }

    std::string_view name() const { return detail::text(odb_schema_name, get()); }
    std::string_view version() const { return detail::text(odb_schema_version, get()); }
    std::string_view title() const { return detail::text(odb_schema_title, get()); }
    std::string_view json() const { return detail::text(odb_schema_json, get()); }

    /// The fields, in the order of the standard.
    std::vector<odb_field> fields() const {
        std::vector<odb_field> fields(detail::value<std::size_t>(odb_schema_field_count, get()));
        for (std::size_t index = 0; index < fields.size(); ++index) {
            fields[index] = detail::value<odb_field>(odb_schema_field, get(), index);
        }
        return fields;
    }
    /// A field by its exact name; the error names the nearest one.
    odb_field find_field(std::string_view name) const {
        return detail::value<odb_field>(odb_schema_find_field_n, get(), name.data(), name.size());
    }
    std::string_view field_name(odb_field field) const { return detail::text(odb_field_name, get(), field); }
    std::string_view field_type(odb_field field) const { return detail::text(odb_field_type, get(), field); }
    std::string_view field_title(odb_field field) const { return detail::text(odb_field_title, get(), field); }
    std::string_view field_description(odb_field field) const {
        return detail::text(odb_field_description, get(), field);
    }
    std::optional<std::string_view> field_example(odb_field field) const {
        return detail::optional_text(odb_field_example, get(), field);
    }
    bool field_required(odb_field field) const { return detail::value<bool>(odb_field_required, get(), field); }

    /// The official name of a file, `20240131_218601946_deliberations.csv`; without a date, that of today.
    std::string file_name(const std::string &producer, const std::optional<Date> &date = std::nullopt) const {
        const Date day = date.value_or(Date());
        char buffer[512];
        std::size_t length = 0;
        detail::check(odb_schema_file_name(get(), detail::whole(producer), day.year, day.month, day.day, buffer,
                                           sizeof buffer, &length));
        return std::string(buffer, length);
    }

    /// The handle, for calls of the C library; it still belongs to this object.
    const odb_schema *get() const noexcept { return handle_.get(); }

private:
    explicit Schema(odb_schema *schema) : handle_(schema) {}
    detail::Handle<odb_schema, odb_schema_free> handle_;
};

/// The values of one row, to be filled and written, then cleared and filled again.
///
/// `set` checks only the kind of the value; `Export::write` checks the value itself. An empty `std::optional` removes
/// the field's value. There is no `set` of a `double`: money is a `Decimal`.
///
/// A `set` that throws leaves the field without a value, and marks it: until the field is set or unset, or the record
/// cleared, `Export::write` refuses the record and names the field.
class Record {
public:
    explicit Record(const Schema &schema) : handle_(detail::value<odb_record *>(odb_record_new, schema.get())) {}

    Record &set(odb_field field, std::string_view text) {
        return done(odb_record_set_n(get(), field, text.data(), text.size()));
    }
    Record &set(odb_field field, const char *text) { return done(odb_record_set(get(), field, text)); }
    Record &set(odb_field field, const std::string &text) { return set(field, std::string_view(text)); }
    /// An integer or a boolean, of any of their types.
    template <typename T, std::enable_if_t<std::is_integral_v<T>, int> = 0> Record &set(odb_field field, T value) {
        if constexpr (std::is_same_v<T, bool>) {
            return done(odb_record_set_boolean(get(), field, value));
        } else {
            if constexpr (std::is_unsigned_v<T> && sizeof(T) >= sizeof(std::int64_t)) {
                if (value > static_cast<T>(std::numeric_limits<std::int64_t>::max())) {
                    refuse(field, std::to_string(value));
                    throw std::out_of_range("odb::Record::set: the integer is beyond 64 bits with a sign");
                }
            }
            return done(odb_record_set_integer(get(), field, static_cast<std::int64_t>(value)));
        }
    }
    template <typename T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0>
    Record &set(odb_field field, T value) = delete;
    Record &set(odb_field field, Decimal value) {
        return done(odb_record_set_decimal(get(), field, value.unscaled, value.scale));
    }
    Record &set(odb_field field, const Date &day) {
        return done(odb_record_set_date(get(), field, day.year, day.month, day.day));
    }
    Record &set(odb_field field, const DateTime &at) {
        return done(odb_record_set_datetime(get(), field, at.date.year, at.date.month, at.date.day, at.hour, at.minute,
                                            at.second, at.offset_minutes));
    }
    /// A list of texts.
    Record &set(odb_field field, const std::vector<std::string_view> &items) {
        std::vector<const char *> data;
        std::vector<std::size_t> lengths;
        data.reserve(items.size());
        lengths.reserve(items.size());
        for (std::string_view item : items) {
            data.push_back(item.data());
            lengths.push_back(item.size());
        }
        return done(odb_record_set_list_n(get(), field, data.data(), lengths.data(), items.size()));
    }
    Record &set(odb_field field, const std::vector<std::string> &items) {
        return set(field, std::vector<std::string_view>(items.begin(), items.end()));
    }
    template <typename T> Record &set(odb_field field, const std::optional<T> &value) {
        return value ? set(field, *value) : unset(field);
    }
    /// The decimal in a text: `-1250.40`, whatever the form of the standard.
    Record &set_decimal(odb_field field, std::string_view text) {
        return done(odb_record_set_decimal_text_n(get(), field, text.data(), text.size()));
    }
    /// A text, by the field's exact name; for other kinds of values, see `Schema::find_field`.
    Record &set_by_name(std::string_view name, std::string_view text) {
        return done(odb_record_set_by_name_n(get(), name.data(), name.size(), text.data(), text.size()));
    }
    Record &unset(odb_field field) { return done(odb_record_unset(get(), field)); }
    /// Removes all values; the memory is kept for the next ones.
    /// Sets the caller's own key of this row, which the findings of the record return; `clear` removes it.
    Record &key(const std::string &key) { return done(odb_record_set_key(get(), detail::whole(key))); }
    Record &clear() { return done(odb_record_clear(get())); }

    /// The handle, for calls of the C library; it still belongs to this object.
    odb_record *get() const noexcept { return handle_.get(); }

private:
    Record &done(odb_status status) {
        detail::check(status);
        return *this;
    }
    /// Marks a field whose value C cannot accept, with a text that is no decimal.
    void refuse(odb_field field, const std::string &number) {
        const odb_status status = odb_record_set_decimal_text(get(), field, (number + " (64 bits)").c_str());
        if (status != ODB_OK) {
            Error::last(status); // it is not to be found by another call
        }
    }
    detail::Handle<odb_record, odb_record_free> handle_;
};

class Report;

/// The receipt of a file. Its texts live as long as it.
class Receipt {
public:
    explicit Receipt(odb_receipt *receipt) : handle_(receipt) {}

    std::uint64_t rows() const { return detail::value<std::uint64_t>(odb_receipt_rows, handle_.get()); }
    std::uint64_t bytes() const { return detail::value<std::uint64_t>(odb_receipt_bytes, handle_.get()); }
    /// The file's name without its folder; empty if the export went to memory or a callback.
    std::string_view file() const { return detail::text(odb_receipt_file, get()); }
    /// The path of the file; none if the export went to memory or a callback.
    std::optional<std::string_view> path() const { return detail::optional_text(odb_receipt_path, get()); }
    std::string_view sha256() const { return detail::text(odb_receipt_sha256, get()); }
    std::string_view json() const { return detail::text(odb_receipt_json, get()); }

    /// The handle, for calls of the C library; it still belongs to this object.
    const odb_receipt *get() const noexcept { return handle_.get(); }

private:
    detail::Handle<odb_receipt, odb_receipt_free> handle_;
};

/// The options of an export into a file.
struct ExportOptions {
    std::optional<Date> date; ///< The date in the official name; none means today.
    bool replace = false;     ///< A file that is already there is replaced, once the new one is whole.
    odb_form form = ODB_FORM_DEFAULT; ///< That of the standard unless stated.
    std::uint32_t sequence = 1;       ///< The number of a document among those of the day.
    std::string sheet; ///< The sheet of the workbooks that are written, by its name or number; empty is the first.
};

/// A file in the making, compliant by construction. One that is destroyed without `finish` leaves nothing behind.
class Export {
public:
    /// Takes all the bytes of one piece of an export, or throws: the export can then only be destroyed.
    using Write = std::function<void(std::string_view piece)>;

    /// Into a directory, under the official name. `producer` is the SIREN of the authority; for documents of contracts,
    /// the SIRET of the buyer.
    static Export to_directory(const Schema &schema, const std::filesystem::path &directory,
                               const std::string &producer, const ExportOptions &options = {}) {
        const odb_export_options given = convert(options);
        return Export(detail::value<odb_export *>(odb_export_to_directory, schema.get(),
                                                  detail::whole(detail::utf8(directory)), detail::whole(producer), &given));
    }
    static Export to_file(const Schema &schema, const std::filesystem::path &path, const ExportOptions &options = {}) {
        const odb_export_options given = convert(options);
        return Export(
            detail::value<odb_export *>(odb_export_to_file, schema.get(), detail::whole(detail::utf8(path)), &given));
    }
    static Export to_memory(const Schema &schema, const ExportOptions &options = {}) {
        const odb_export_options given = convert(options);
        return Export(detail::value<odb_export *>(odb_export_to_memory, schema.get(), &given));
    }
    /// Begins an export into a stream of the caller's: `take` receives pieces of some 64 kB, during `write` and
    /// `finish`. Until `finish` has returned, the other side must not treat the bytes as a file. If `take` destroys
    /// its export or assigns to it, the export ends when the call in progress has ended.
    static Export to_callback(const Schema &schema, Write take, const ExportOptions &options = {}) {
        const odb_export_options given = convert(options);
        auto job = std::make_shared<Job>();
        job->take = std::move(take);
        job->handle.reset(detail::value<odb_export *>(odb_export_to_callback, schema.get(), &Job::write,
                                                      static_cast<void *>(job.get()), &given));
        return Export(std::move(job));
    }

    /// Checks a record and writes it. Throws `NotCompliant` if the record breaks rules: nothing was written, the
    /// export goes on.
    void write(const Record &record) {
        call([&](odb_export *job) { return odb_export_write(job, record.get()); });
    }
    /// As `write`, for a contract of a document: JSON in the official form.
    void write_json(std::string_view contract) {
        call([&](odb_export *job) { return odb_export_write_json(job, contract.data(), contract.size()); });
    }
    /// Writes all records or contracts of a file; if the export has another form than the file, that converts the
    /// file. If the report is not valid, records are missing, and `finish` throws an `Error` of status
    /// `ODB_ERROR_STATE`.
    Report write_file(const std::filesystem::path &path, std::size_t max_findings = ODB_FINDINGS_DEFAULT);
    /// Writes the lines of a TOTEM document; an empty `plans` means that there is no account plan. `siret` is for a
    /// document that does not state it.
    Report write_totem(const std::filesystem::path &document, const std::filesystem::path &plans,
                       std::size_t max_findings = ODB_FINDINGS_DEFAULT, const std::string &siret = {});
    /// Writes the records of a file with headings of its own, by a mapping in JSON.
    Report write_mapped(const std::filesystem::path &path, std::string_view mapping,
                        std::size_t max_findings = ODB_FINDINGS_DEFAULT);
    /// The number of records written so far.
    std::uint64_t rows() const { return detail::value<std::uint64_t>(odb_export_rows, get()); }
    /// The complete file and its receipt appear. The export is over, even after an error.
    Receipt finish() {
        odb_receipt *receipt = nullptr;
        call([&](odb_export *job) { return odb_export_finish(job, &receipt); });
        return Receipt(receipt);
    }
    /// The bytes of a finished export to memory; they live as long as the export.
    std::string_view bytes() const {
        const std::uint8_t *data = nullptr;
        std::size_t length = 0;
        detail::check(odb_export_bytes(get(), &data, &length));
        return std::string_view(reinterpret_cast<const char *>(data), length);
    }

    /// The handle, for calls of the C library; it still belongs to this object.
    odb_export *get() const noexcept { return job_ != nullptr ? job_->handle.get() : nullptr; }

private:
    /// The export, and the state of its callback. A call shares it, so that it lives until the call has ended.
    struct Job {
        Write take; // before the handle, so that it is destroyed after it
        detail::Thrown thrown;
        detail::Handle<odb_export, odb_export_free> handle;

        static std::int64_t write(void *context, const std::uint8_t *data, std::size_t length) noexcept {
            auto *job = static_cast<Job *>(context);
            return job->thrown.keep<std::int64_t>(-1, [&] {
                job->take(std::string_view(reinterpret_cast<const char *>(data), length));
                return static_cast<std::int64_t>(length);
            });
        }
    };

    explicit Export(odb_export *handle) : job_(std::make_shared<Job>()) { job_->handle.reset(handle); }
    explicit Export(std::shared_ptr<Job> job) : job_(std::move(job)) {}

    static odb_export_options convert(const ExportOptions &options) {
        odb_export_options given = ODB_EXPORT_OPTIONS_INIT;
        if (options.date) {
            given.year = options.date->year;
            given.month = options.date->month;
            given.day = options.date->day;
        }
        given.replace = options.replace;
        given.form = options.form;
        given.sequence = options.sequence;
        given.sheet = options.sheet.empty() ? nullptr : detail::whole(options.sheet);
        return given;
    }

    /// A call that may run the callback, which may destroy or move this object: the call uses no part of it
    /// afterwards.
    template <typename Work> void call(Work work) {
        const std::shared_ptr<Job> job = job_;
        const odb_status status = work(job != nullptr ? job->handle.get() : nullptr);
        if (job != nullptr) {
            job->thrown.check(status);
        } else {
            detail::check(status);
        }
    }

    std::shared_ptr<Job> job_;
};

/// The options of a check.
struct ValidateOptions {
    /// How many findings are kept with their details; all are counted.
    std::size_t max_findings = ODB_FINDINGS_DEFAULT;
    /// How many threads check a large file; 0 means one for each processor, eight at most.
    std::uint32_t threads = 0;
    /// Called now and then with the number of bytes read so far: false stops the work, whose call then throws an
    /// `Error` of status `ODB_ERROR_CANCELLED`. It may throw.
    std::function<bool(std::uint64_t bytes)> progress;
    /// The sheet of a workbook, by its name, or its number if no sheet has that name; empty is the first.
    std::string sheet;
};

/// The verdict on a file. Its texts and findings live as long as it.
class Report {
public:
    /// Writes up to `capacity` bytes at `buffer` and returns the number, 0 at the end of the input. It may throw.
    using Read = std::function<std::size_t(char *buffer, std::size_t capacity)>;

    bool valid() const { return detail::value<bool>(odb_report_valid, get()); }
    std::uint64_t errors() const { return count(ODB_COUNT_ERRORS); }
    std::uint64_t warnings() const { return count(ODB_COUNT_WARNINGS); }
    std::uint64_t rows() const { return count(ODB_COUNT_ROWS); }
    /// A count of the report, one of `ODB_COUNT_...`.
    std::uint64_t count(odb_count what) const { return detail::value<std::uint64_t>(odb_report_count, get(), what); }
    /// The findings kept: header first, then in the order of the rows.
    Findings findings() const {
        return Findings(get(), static_cast<std::size_t>(count(ODB_COUNT_FINDINGS)),
                        [](const void *report, std::size_t index, const odb_finding **finding) {
                            return odb_report_finding(static_cast<const odb_report *>(report), index, finding);
                        });
    }
    std::string_view json(Lang lang = Lang::fr) const {
        return detail::text(odb_report_json, get(), static_cast<odb_lang>(lang));
    }
    std::string_view text(Lang lang = Lang::fr, Style style = Style::plain) const {
        return detail::text(odb_report_text, get(), static_cast<odb_lang>(lang), static_cast<odb_style>(style));
    }
    std::string_view html(Lang lang = Lang::fr) const {
        return detail::text(odb_report_html, get(), static_cast<odb_lang>(lang));
    }

    /// The handle, for calls of the C library; it still belongs to this object.
    const odb_report *get() const noexcept { return handle_.get(); }

private:
    friend Report validate_file(const Schema &, const std::filesystem::path &, const ValidateOptions &);
    friend Report validate_buffer(const Schema &, std::string_view, const std::string &, const ValidateOptions &);
    friend Report validate_stream(const Schema &, const Read &, const std::string &, const ValidateOptions &);

    /// A check in progress: the caller's callbacks, and their exceptions.
    struct Work {
        const ValidateOptions &options;
        const Read *read = nullptr;
        detail::Thrown thrown{};

        odb_validate_options convert() {
            odb_validate_options given = ODB_VALIDATE_OPTIONS_INIT;
            given.max_findings = options.max_findings;
            given.threads = options.threads;
            given.sheet = options.sheet.empty() ? nullptr : detail::whole(options.sheet);
            if (options.progress) {
                given.progress = &Work::on_progress;
                given.progress_context = this;
            }
            return given;
        }
        Report end(odb_status status, odb_report *report) {
            Report owned(report);
            thrown.check(status);
            return owned;
        }
        static int on_progress(void *context, std::uint64_t bytes) noexcept {
            auto *work = static_cast<Work *>(context);
            return work->thrown.keep<int>(1, [&] { return work->options.progress(bytes) ? 0 : 1; });
        }
        static std::int64_t on_read(void *context, std::uint8_t *buffer, std::size_t capacity) noexcept {
            auto *work = static_cast<Work *>(context);
            return work->thrown.keep<std::int64_t>(-1, [&] {
                return static_cast<std::int64_t>((*work->read)(reinterpret_cast<char *>(buffer), capacity));
            });
        }
    };

    friend class Export;
    explicit Report(odb_report *report) : handle_(report) {}
    detail::Handle<odb_report, odb_report_free> handle_;
};

inline Report Export::write_file(const std::filesystem::path &path, std::size_t max_findings) {
    odb_report *report = nullptr;
    odb_source_options given = ODB_SOURCE_OPTIONS_INIT;
    given.max_findings = max_findings;
    const std::string name = detail::utf8(path);
    call([&](odb_export *job) { return odb_export_write_file(job, detail::whole(name), &given, &report); });
    return Report(report);
}

inline Report Export::write_totem(const std::filesystem::path &document, const std::filesystem::path &plans,
                                  std::size_t max_findings, const std::string &siret) {
    odb_report *report = nullptr;
    const std::string name = detail::utf8(document), folder = detail::utf8(plans);
    odb_totem_options given = ODB_TOTEM_OPTIONS_INIT;
    given.max_findings = max_findings;
    given.plans = folder.empty() ? nullptr : detail::whole(folder);
    given.siret = siret.empty() ? nullptr : detail::whole(siret);
    call([&](odb_export *job) { return odb_export_write_totem(job, detail::whole(name), &given, &report); });
    return Report(report);
}

inline Report Export::write_mapped(const std::filesystem::path &path, std::string_view mapping,
                                   std::size_t max_findings) {
    odb_report *report = nullptr;
    odb_source_options given = ODB_SOURCE_OPTIONS_INIT;
    given.max_findings = max_findings;
    const std::string name = detail::utf8(path);
    call([&](odb_export *job) {
        return odb_export_write_mapped(job, detail::whole(name), mapping.data(), mapping.size(), &given, &report);
    });
    return Report(report);
}

/// A proposed mapping of a table with headings of its own, for a person to check. Its texts live as long as it.
class Suggestion {
public:
    /// Proposes a mapping for a CSV file or a sheet of a workbook; an empty sheet is the first.
    Suggestion(const Schema &schema, const std::filesystem::path &path, const std::string &sheet = {}) {
        odb_suggestion *suggestion = nullptr;
        const std::string name = detail::utf8(path);
        const char *given = sheet.empty() ? nullptr : detail::whole(sheet);
        detail::check(odb_suggest_file(schema.get(), detail::whole(name), given, &suggestion));
        handle_.reset(suggestion);
    }

    /// A count of the suggestion, one of `ODB_SUGGESTION_COUNT_...`.
    std::size_t count(odb_suggestion_counted what) const {
        return detail::value<std::size_t>(odb_suggestion_count, get(), what);
    }
    /// The mapping as JSON, as `Export::write_mapped` takes it.
    std::string_view json() const { return detail::text(odb_suggestion_json, get()); }
    /// The mapping as TOML, with its doubts as comments, for a person and for the command `odb map apply`.
    std::string_view toml(Lang lang = Lang::fr) const {
        return detail::text(odb_suggestion_toml, get(), static_cast<odb_lang>(lang));
    }

    /// The handle, for calls of the C library; it still belongs to this object.
    const odb_suggestion *get() const noexcept { return handle_.get(); }

private:
    detail::Handle<odb_suggestion, odb_suggestion_free> handle_;
};

/// Checks a CSV file or the first sheet of a workbook. A file that does not comply gives a report, not an error.
inline Report validate_file(const Schema &schema, const std::filesystem::path &path,
                            const ValidateOptions &options = {}) {
    Report::Work work{options};
    const odb_validate_options given = work.convert();
    odb_report *report = nullptr;
    const odb_status status = odb_validate_file(schema.get(), detail::whole(detail::utf8(path)), &given, &report);
    return work.end(status, report);
}

/// Checks the bytes of a file; `name` is their name in the report.
inline Report validate_buffer(const Schema &schema, std::string_view bytes, const std::string &name,
                              const ValidateOptions &options = {}) {
    Report::Work work{options};
    const odb_validate_options given = work.convert();
    odb_report *report = nullptr;
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    const odb_status status = odb_validate_buffer(schema.get(), data, bytes.size(), detail::whole(name), &given, &report);
    return work.end(status, report);
}

/// Checks the bytes that `read` returns, until `read` reports the end or the verdict is known.
inline Report validate_stream(const Schema &schema, const Report::Read &read, const std::string &name,
                              const ValidateOptions &options = {}) {
    Report::Work work{options, &read};
    const odb_validate_options given = work.convert();
    odb_report *report = nullptr;
    const odb_status status =
        odb_validate_stream(schema.get(), &Report::Work::on_read, &work, detail::whole(name), &given, &report);
    return work.end(status, report);
}

/// Checks the rest of a stream, opened in binary mode.
inline Report validate_stream(const Schema &schema, std::istream &input, const std::string &name,
                              const ValidateOptions &options = {}) {
    const Report::Read read = [&input](char *buffer, std::size_t capacity) {
        input.read(buffer, static_cast<std::streamsize>(capacity));
        if (input.bad()) {
            throw std::ios_base::failure("odb::validate_stream: the stream cannot be read");
        }
        return static_cast<std::size_t>(input.gcount());
    };
    return validate_stream(schema, read, name, options);
}

} // namespace odb

#endif // OPENDATABUTTON_HPP
