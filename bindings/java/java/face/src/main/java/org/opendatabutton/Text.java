package org.opendatabutton;

/** What a Java string may be that a Unicode text is not. */
final class Text {
    private Text() {}

    /** The string itself, if it is a Unicode text: without half of a surrogate pair. */
    static String unicode(String text, String argument) {
        int at = loneSurrogate(text);
        if (at >= 0) {
            throw new IllegalArgumentException(argument + ": lone surrogate at index " + at);
        }
        return text;
    }

    /** Where the first half of a surrogate pair without the other is, -1 if there is none. */
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
