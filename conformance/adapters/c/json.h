/* The part of JSON that the protocol needs: a line in, a tree out. The runner's messages are valid. */
#ifndef ADAPTER_JSON_H
#define ADAPTER_JSON_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { JSON_NULL, JSON_BOOLEAN, JSON_NUMBER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT } json_kind;

/* `next` links members and items; a member has its `name`. */
typedef struct json {
    json_kind kind;
    bool truth;
    char *name, *text; /* of a number, its digits */
    size_t length;     /* of the text, which may hold NUL */
    const char *begin, *end; /* the text of the value */
    struct json *first, *next;
    struct json *made; /* the one made before it: all are freed together */
} json;

typedef struct {
    const char *at;
    json *made;
} json_reader;

static json *json_value(json_reader *in);

static void *json_need(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

static void json_blank(json_reader *in)
{
    in->at += strspn(in->at, " \t\r\n");
}

static unsigned json_hex(json_reader *in)
{
    char four[5] = {0};
    memcpy(four, in->at, 4);
    in->at += 4;
    return (unsigned)strtoul(four, NULL, 16);
}

static char *json_put(char *out, unsigned c)
{
    if (c < 0x80) {
        *out++ = (char)c;
    } else if (c < 0x800) {
        *out++ = (char)(0xC0 | c >> 6);
        *out++ = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = (char)(0xE0 | c >> 12);
        *out++ = (char)(0x80 | (c >> 6 & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    } else {
        *out++ = (char)(0xF0 | c >> 18);
        *out++ = (char)(0x80 | (c >> 12 & 0x3F));
        *out++ = (char)(0x80 | (c >> 6 & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    }
    return out;
}

/* After the opening quote; a text never gets longer when its escapes are decoded. */
static char *json_text(json_reader *in, size_t *length)
{
    static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
    const char *end = in->at;
    char *text, *out;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    text = out = json_need(malloc((size_t)(end - in->at) + 1));
    while (*in->at != '"') {
        char c = *in->at++;
        const char *letter;
        if (c != '\\') {
            *out++ = c;
            continue;
        }
        c = *in->at++;
        if (c == 'u') {
            unsigned code = json_hex(in);
            if (code >= 0xD800 && code < 0xDC00) {
                in->at += 2;
                code = 0x10000 + ((code - 0xD800) << 10) + (json_hex(in) - 0xDC00);
            }
            out = json_put(out, code);
        } else {
            letter = strchr(letters, c);
            *out++ = letter != NULL ? meant[letter - letters] : c;
        }
    }
    in->at++;
    *out = '\0';
    *length = (size_t)(out - text);
    return text;
}

/* Items or members, after the opening sign. */
static void json_parts(json_reader *in, json *whole, char closing)
{
    json **place = &whole->first;
    size_t length;
    for (json_blank(in); *in->at != closing; json_blank(in)) {
        char *name = NULL;
        if (closing == '}') {
            in->at++;
            name = json_text(in, &length);
            json_blank(in);
            in->at++;
        }
        *place = json_value(in);
        (*place)->name = name;
        place = &(*place)->next;
        json_blank(in);
        if (*in->at == ',')
            in->at++;
    }
    in->at++;
}

static json *json_value(json_reader *in)
{
    json *value = json_need(calloc(1, sizeof *value));
    value->made = in->made;
    in->made = value;
    json_blank(in);
    value->begin = in->at;
    if (*in->at == '"') {
        in->at++;
        value->kind = JSON_TEXT;
        value->text = json_text(in, &value->length);
    } else if (*in->at == '{' || *in->at == '[') {
        value->kind = *in->at == '{' ? JSON_OBJECT : JSON_ARRAY;
        json_parts(in, value, *in->at++ == '{' ? '}' : ']');
    } else {
        size_t length = strcspn(in->at, ",]} \t\r\n");
        value->kind = *in->at == 'n' ? JSON_NULL : *in->at == 't' || *in->at == 'f' ? JSON_BOOLEAN : JSON_NUMBER;
        value->truth = *in->at == 't';
        value->text = json_need(malloc(length + 1));
        memcpy(value->text, in->at, length);
        value->text[length] = '\0';
        value->length = length;
        in->at += length;
    }
    value->end = in->at;
    return value;
}

static void json_free(json_reader *in)
{
    while (in->made != NULL) {
        json *value = in->made;
        in->made = value->made;
        free(value->name);
        free(value->text);
        free(value);
    }
}

static const json *json_member(const json *object, const char *name)
{
    const json *member = object->first;
    while (member != NULL && strcmp(member->name, name) != 0)
        member = member->next;
    return member;
}

static void json_write_text(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            fprintf(out, "\\%c", *text);
        else if ((unsigned char)*text < 0x20)
            fprintf(out, "\\u%04x", *text);
        else
            putc(*text, out);
    }
    putc('"', out);
}

#endif
