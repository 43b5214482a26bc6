// The C++ wrapper's additions to C: exceptions, moves, lifetimes. Other tests cover the library itself.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include <opendatabutton.hpp>

namespace {

int failures = 0;

#define CHECK(condition)                                                                                      \
    do {                                                                                                      \
        if (!(condition)) {                                                                                   \
            std::cerr << __FILE__ << ':' << __LINE__ << ": not so: " #condition "\n";                         \
            ++failures;                                                                                       \
        }                                                                                                     \
    } while (false)

/// The status of the `odb::Error` that `work` throws, `ODB_OK` if it throws none.
template <typename Work> odb_status status_of(Work work) {
    try {
        work();
    } catch (const odb::Error &error) {
        CHECK(std::strlen(error.what()) > 0);
        return error.status();
    }
    return ODB_OK;
}

struct Mine : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Whether `work` throws exactly the exception of the caller's callback.
template <typename Work> bool throws_mine(Work work) {
    try {
        work();
    } catch (const Mine &mine) {
        return std::string(mine.what()) == "the client is gone";
    }
    return false;
}

bool no_error_is_left() {
    odb_error *error = nullptr;
    const bool none = odb_error_take(&error) == ODB_ERROR_STATE;
    odb_error_free(error);
    return none;
}

const odb::Schema &schema() {
    static const odb::Schema found = odb::Schema::find("prenoms");
    return found;
}

void fill(odb::Record &record) {
    record.clear();
    for (const odb_field field : schema().fields()) {
        record.set(field, schema().field_example(field));
    }
}

std::string file() {
    odb::Record record(schema());
    fill(record);
    odb::Export job = odb::Export::to_memory(schema());
    job.write(record);
    job.finish();
    return std::string(job.bytes());
}

void an_exception_of_write_comes_back_and_ends_the_export() {
    odb::Record record(schema());
    fill(record);
    int calls = 0;
    {
        odb::Export job = odb::Export::to_callback(schema(), [&](std::string_view) {
            ++calls;
            throw Mine("the client is gone");
        });
        job.write(record); // kept until there is a whole piece
        CHECK(throws_mine([&] { job.finish(); }));
        CHECK(no_error_is_left());
        CHECK(status_of([&] { job.write(record); }) == ODB_ERROR_STATE);
    }
    CHECK(calls == 1); // not again when it is destroyed
}

void a_callback_export_writes_what_memory_gets() {
    odb::Record record(schema());
    fill(record);
    std::string sent;
    odb::Export job = odb::Export::to_callback(schema(), [&](std::string_view piece) { sent += piece; });
    odb::Export moved = std::move(job);
    moved.write(record);
    CHECK(moved.rows() == 1);
    const odb::Receipt receipt = moved.finish();
    CHECK(sent == file());
    CHECK(receipt.bytes() == sent.size());
    CHECK(!receipt.path());
    CHECK(status_of([&] { moved.finish(); }) == ODB_ERROR_STATE);
}

void an_exception_of_read_or_progress_comes_back() {
    const auto broken = [](char *, std::size_t) -> std::size_t { throw Mine("the client is gone"); };
    CHECK(throws_mine([&] { odb::validate_stream(schema(), broken, "stream"); }));
    CHECK(no_error_is_left());

    std::string large = file();
    const std::string row = large.substr(large.find('\n') + 1);
    while (large.size() < 8u << 20) {
        large += row;
    }
    odb::ValidateOptions options;
    options.progress = [](std::uint64_t) -> bool { throw Mine("the client is gone"); };
    CHECK(throws_mine([&] { odb::validate_buffer(schema(), large, "buffer", options); }));
    options.progress = [](std::uint64_t) { return false; };
    CHECK(status_of([&] { odb::validate_buffer(schema(), large, "buffer", options); }) == ODB_ERROR_CANCELLED);
    std::uint64_t seen = 0;
    options.progress = [&](std::uint64_t bytes) { return seen = bytes, true; };
    options.max_findings = 0;
    const odb::Report report = odb::validate_buffer(schema(), large, "buffer", options);
    CHECK(seen > 0);
    CHECK(report.findings().empty());
}

void a_stream_is_checked_as_a_buffer_is() {
    std::istringstream good(file());
    CHECK(odb::validate_stream(schema(), good, "stream").valid());
    std::istringstream bad("COLL_NOM\nPoitiers\n");
    const odb::Report report = odb::validate_stream(schema(), bad, "stream");
    CHECK(!report.valid());
    std::size_t walked = 0;
    for (const odb::Finding finding : report.findings()) {
        CHECK(!finding.rule().empty() && !finding.message(odb::Lang::en).empty());
        ++walked;
    }
    CHECK(walked == report.findings().size() && walked >= report.errors());
    CHECK(report.json().find("\"valid\":false") != std::string_view::npos ||
          report.json().find("\"valid\": false") != std::string_view::npos);
}

void a_moved_from_handle_throws_and_can_be_assigned_to() {
    odb::Record first(schema());
    odb::Record second = std::move(first);
    fill(second);
    CHECK(status_of([&] { first.clear(); }) == ODB_ERROR_NULL); // NOLINT: that is the point
    odb::Export job = odb::Export::to_memory(schema());
    CHECK(status_of([&] { job.write(first); }) == ODB_ERROR_NULL);
    first = std::move(second);
    job.write(first);

    odb::Export other = std::move(job);
    CHECK(status_of([&] { job.write(first); }) == ODB_ERROR_NULL);
    CHECK(other.rows() == 1);
    int calls = 0;
    other = odb::Export::to_callback(schema(), [&](std::string_view) { ++calls; });
    other.write(first);
    other = odb::Export::to_memory(schema()); // the unfinished one is dropped, without a call
    CHECK(calls == 0 && other.rows() == 0);
}

void an_error_outlives_what_it_came_from() {
    std::optional<odb::NotCompliant> kept;
    {
        const odb::Schema acts = odb::Schema::find("deliberations");
        odb::Record record(acts);
        record.set(ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers");
        odb::Export job = odb::Export::to_memory(acts);
        try {
            job.write(record);
        } catch (const odb::NotCompliant &error) {
            kept = error;
        }
        CHECK(job.rows() == 0);
    }
    CHECK(kept && kept->status() == ODB_ERROR_NOT_COMPLIANT && !kept->findings().empty());
    CHECK(kept && kept->findings()[0].field().has_value() && kept->findings()[0].is_error());
    CHECK(kept && status_of([&] { kept->findings()[1000]; }) == ODB_ERROR_ARGUMENT);
    try {
        odb::Schema::find("deliberation");
        CHECK(false);
    } catch (const std::exception &error) {
        CHECK(std::string(error.what()).find("deliberations") != std::string::npos);
    }
    CHECK(no_error_is_left());
}

void each_kind_of_value_goes_to_its_setter() {
    const odb::Schema acts = odb::Schema::find("deliberations");
    odb::Record record(acts);
    const char *text = "Ville de Poitiers";
    record.set(ODB_DELIBERATIONS_COLL_NOM, text) // not taken for a boolean
        .set(ODB_DELIBERATIONS_COLL_SIRET, std::string("21860194600013"))
        .set(ODB_DELIBERATIONS_DELIB_ID, std::string_view("2024-0012 and more").substr(0, 9))
        .set(ODB_DELIBERATIONS_DELIB_DATE, odb::Date(2024, 2, 12))
        .set(ODB_DELIBERATIONS_DELIB_MATIERE_CODE, "7.1")
        .set(ODB_DELIBERATIONS_DELIB_MATIERE_NOM, "finances locales/décisions budgétaires")
        .set_by_name("DELIB_OBJET", "Budget")
        .set(ODB_DELIBERATIONS_VOTE_EFFECTIF, 3u)
        .set(ODB_DELIBERATIONS_VOTE_REEL, std::size_t{2})
        .set(ODB_DELIBERATIONS_VOTE_POUR, odb::Decimal{2, 0})
        .set(ODB_DELIBERATIONS_VOTE_CONTRE, std::optional<int>(0))
        .set(ODB_DELIBERATIONS_VOTE_ABSTENTION, static_cast<short>(0))
        .set(ODB_DELIBERATIONS_DELIB_URL, "https://example.org")
        .set(ODB_DELIBERATIONS_DELIB_URL, std::optional<std::string>())
        .set(ODB_DELIBERATIONS_BUDGET_NOM, std::string_view());
    odb::Export job = odb::Export::to_memory(acts);
    job.write(record);
    job.finish();
    const std::string_view bytes = job.bytes();
    CHECK(bytes.substr(bytes.find('\n') + 1) ==
          "Ville de Poitiers,21860194600013,2024-0012,2024-02-12,7.1,finances locales/décisions budgétaires,Budget,"
          ",,,,3,2,2,0,0,\n");
    CHECK(status_of([&] { record.set(ODB_DELIBERATIONS_DELIB_DATE, true); }) == ODB_ERROR_WRONG_TYPE);
    CHECK(status_of([&] { record.set(ODB_DELIBERATIONS_DELIB_DATE, odb::Date(2024, 13, 1)); }) == ODB_ERROR_ARGUMENT);
    bool refused = false;
    try {
        record.set(ODB_DELIBERATIONS_VOTE_POUR, ~std::uint64_t{0});
    } catch (const std::out_of_range &) {
        refused = true;
    }
    CHECK(refused);
    CHECK(no_error_is_left());
#if __cplusplus >= 202002L
    using namespace std::chrono_literals;
    record.set(ODB_DELIBERATIONS_DELIB_DATE, 2024y / 2 / 12);
#endif
}

/// A record that is filled anew for each row never has a value of an earlier row.
void a_set_that_threw_refuses_the_row_by_name() {
    const odb::Schema acts = odb::Schema::find("deliberations");
    odb::Record record(acts);
    const auto fill = [&] {
        record.set(ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers")
            .set(ODB_DELIBERATIONS_COLL_SIRET, "21860194600013")
            .set(ODB_DELIBERATIONS_DELIB_ID, "1")
            .set(ODB_DELIBERATIONS_DELIB_DATE, odb::Date(2024, 2, 12))
            .set(ODB_DELIBERATIONS_DELIB_MATIERE_CODE, "7.1")
            .set(ODB_DELIBERATIONS_DELIB_MATIERE_NOM, "finances locales/décisions budgétaires")
            .set(ODB_DELIBERATIONS_DELIB_OBJET, "Budget")
            .set(ODB_DELIBERATIONS_DELIB_URL, "https://example.org");
    };
    odb::Export job = odb::Export::to_memory(acts);
    const auto refused = [&](const char *field) {
        try {
            job.write(record);
        } catch (const odb::NotCompliant &error) {
            return error.findings().size() == 1 && error.findings()[0].rule() == "record-not-taken" &&
                   error.findings()[0].field() == field;
        }
        return false;
    };
    fill();
    job.write(record);
    try {
        record.set(ODB_DELIBERATIONS_DELIB_DATE, odb::Date(2024, 2, 30));
        CHECK(false);
    } catch (const odb::Error &error) {
        CHECK(error.findings().size() == 1 && error.findings()[0].cell() == "2024-02-30");
        CHECK(error.message().find("DELIB_DATE") != std::string_view::npos);
    }
    CHECK(refused("DELIB_DATE"));
    fill();
    CHECK(status_of([&] { record.set(ODB_DELIBERATIONS_DELIB_OBJET, "R\xE9""fection"); }) == ODB_ERROR_UTF8);
    CHECK(refused("DELIB_OBJET"));
    fill();
    CHECK(status_of([&] { record.set(ODB_DELIBERATIONS_DELIB_OBJET, static_cast<const char *>(nullptr)); }) ==
          ODB_ERROR_NULL);
    CHECK(refused("DELIB_OBJET"));
    fill();
    try {
        record.set(ODB_DELIBERATIONS_DELIB_URL, ~std::uint64_t{0});
        CHECK(false);
    } catch (const std::out_of_range &) {
    }
    CHECK(refused("DELIB_URL"));
    record.unset(ODB_DELIBERATIONS_DELIB_URL);
    job.write(record);
    CHECK(job.rows() == 2);
}

void a_source_with_refusals_leaves_no_file() {
    std::ostringstream name;
    name << "wrapper-" << reinterpret_cast<std::uintptr_t>(&name);
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / name.str();
    std::filesystem::create_directory(folder);
    const auto input = folder / "in.csv";
    const auto output = folder / "out.csv";
    std::ofstream(input) << file() << "86194,Poitiers,X,Ada,1,2023\n";
    odb::Export job = odb::Export::to_file(schema(), output);
    CHECK(!job.write_file(input).valid());
    CHECK(status_of([&] { job.finish(); }) == ODB_ERROR_STATE);
    CHECK(!std::filesystem::exists(output));
    std::filesystem::remove_all(folder);
}

/// Whatever the callback does with its own export, the program lives, and the bytes sent stay sent.
void a_callback_may_destroy_assign_and_use_its_export() {
    odb::Record record(schema());
    fill(record);
    for (int deed = 0; deed < 4; ++deed) {
        std::optional<odb::Export> job;
        int calls = 0;
        job = odb::Export::to_callback(schema(), [&](std::string_view) {
            ++calls;
            const std::string kept(100, 'x'); // in the closure's own memory
            switch (deed) {
            case 0: job.reset(); break;
            case 1: *job = odb::Export::to_memory(schema()); break;
            case 2: CHECK(status_of([&] { job->write(record); }) == ODB_ERROR_BUSY); break;
            default: CHECK(status_of([&] { job->finish(); }) == ODB_ERROR_BUSY); break;
            }
            CHECK(kept.size() == 100);
        });
        odb::Export *raw = &*job;
        job->write(record);
        const odb::Receipt receipt = raw->finish();
        CHECK(calls == 1 && receipt.rows() == 1);
    }
    // A schema freed while it is in use.
    auto own = std::make_unique<odb::Schema>(odb::Schema::find("prenoms"));
    odb::ValidateOptions options;
    options.progress = [&](std::uint64_t) { return own.reset(), true; };
    const std::string bytes = file();
    std::size_t sent = 0;
    const auto read = [&](char *buffer, std::size_t capacity) {
        own.reset();
        const std::size_t length = std::min(capacity, bytes.size() - sent);
        std::memcpy(buffer, bytes.data() + sent, length);
        sent += length;
        return length;
    };
    const odb::Report report = odb::validate_stream(*own, read, "stream", options);
    CHECK(report.valid() && own == nullptr);
}

void a_list_keeps_its_items_whole() {
    const odb::Schema lists = odb::Schema::from_json(
        R"({"name": "lists", "fields": [{"name": "tags", "type": "array"}]})", "lists.json");
    const odb_field tags = lists.find_field("tags");
    odb::Record record(lists);
    record.set(tags, std::vector<std::string>{"a,b", "\"c\"", ""});
    odb::Export job = odb::Export::to_memory(lists);
    job.write(record);
    job.finish();
    CHECK(std::string(job.bytes()) == "tags\n\"[\"\"a,b\"\",\"\"\\\"\"c\\\"\"\"\",\"\"\"\"]\"\n");
}

void the_library_says_what_it_holds() {
    CHECK(odb::is_compatible() && !odb::version().empty());
    bool found = false;
    for (const odb::DataSet &set : odb::data_sets()) {
        found = found || (set.name == "deliberations" && set.versions.back() == "2.1.5");
    }
    CHECK(found);
    const odb::Schema acts = odb::Schema::find("deliberations@2.1.5");
    CHECK(acts.file_name("218601946", odb::Date(2024, 1, 31)) == "20240131_218601946_deliberations.csv");
    CHECK(acts.field_required(ODB_DELIBERATIONS_COLL_SIRET) && acts.fields().size() == 17);
    CHECK(odb::Schema::recognise_buffer(file()).name() == "prenoms");
}

} // namespace

void a_document_refuses_says_where_and_takes_files() {
    const auto schema = odb::Schema::find("marches-publics");
    odb::ExportOptions options;
    options.form = ODB_FORM_XML;
    auto job = odb::Export::to_memory(schema, options);
    bool told = false;
    try {
        job.write_json("{\"id\": \"7\", \"nature\": \"Marche\"}");
    } catch (const odb::NotCompliant &refused) {
        for (const odb::Finding finding : refused.findings()) {
            told = told || (finding.path() == "/nature" && finding.contract() == "7" && finding.line() == 1);
        }
    }
    CHECK(told);
    CHECK(status_of([&] { job.write_file("no-such-file.json"); }) == ODB_ERROR_IO);
    CHECK(status_of([&] { job.finish(); }) == ODB_ERROR_STATE);
}

void an_error_says_what_the_system_refused_and_whose_row_it_is() {
    using namespace std::string_literals;
    try {
        odb::Export::to_file(schema(), "/no-such-folder/a.csv");
        CHECK(false);
    } catch (const odb::Error &error) {
        CHECK(error.io_kind() == ODB_IO_NOT_FOUND && error.os_code() == 2);
        CHECK(error.path() == "/no-such-folder/a.csv");
    }
    // C ends a text at NUL: the wrapper refuses what would be cut.
    CHECK(status_of([] { odb::Export::to_file(schema(), "/tmp/a.csv\0.txt"s); }) == ODB_ERROR_UTF8);
    odb::Record record(schema());
    record.key("acte-12");
    auto job = odb::Export::to_memory(schema());
    try {
        job.write(record);
        CHECK(false);
    } catch (const odb::NotCompliant &refused) {
        CHECK((*refused.findings().begin()).key() == "acte-12");
    }
}

void a_mapping_is_proposed_and_applied() {
    const auto path = std::filesystem::temp_directory_path() / "odb-cpp-suggestion.csv";
    std::ofstream(path) << "Code Insee;Commune;Prénom;Sexe;Nombre d'occurrences;Année\n86194;Poitiers;Jeanne;F;12;2023\n";
    const auto names = odb::Schema::find("prenoms");
    const odb::Suggestion suggestion(names, path);
    CHECK(suggestion.count(ODB_SUGGESTION_COUNT_FIELDS) == 6);
    CHECK(suggestion.toml(odb::Lang::en).find("[fields.ENFANT_PRENOM]") != std::string_view::npos);
    auto job = odb::Export::to_memory(names);
    CHECK(job.write_mapped(path, suggestion.json()).valid());
    CHECK(job.rows() == 1);
    std::filesystem::remove(path);
}

int main() {
    an_error_says_what_the_system_refused_and_whose_row_it_is();
    a_mapping_is_proposed_and_applied();
    a_document_refuses_says_where_and_takes_files();
    an_exception_of_write_comes_back_and_ends_the_export();
    a_callback_export_writes_what_memory_gets();
    an_exception_of_read_or_progress_comes_back();
    a_stream_is_checked_as_a_buffer_is();
    a_moved_from_handle_throws_and_can_be_assigned_to();
    an_error_outlives_what_it_came_from();
    each_kind_of_value_goes_to_its_setter();
    a_set_that_threw_refuses_the_row_by_name();
    a_source_with_refusals_leaves_no_file();
    a_callback_may_destroy_assign_and_use_its_export();
    a_list_keeps_its_items_whole();
    the_library_says_what_it_holds();
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
