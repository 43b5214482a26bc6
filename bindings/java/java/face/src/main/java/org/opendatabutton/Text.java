package org.opendatabutton;

/** Checks that Java strings are valid Unicode: a Java string may contain half of a surrogate pair. */
final class Text {
    private Text() {}

    /** Returns the string itself if it is valid Unicode, without half of a surrogate pair; else throws. */
    static String unicode(String text, String argument) {
        int at = loneSurrogate(text);
        if (at >= 0) {
            throw new IllegalArgumentException(argument + ": lone surrogate at index " + at);
        }
        return text;
    }

    /** The index of the first surrogate without its other half, -1 for none. */
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
