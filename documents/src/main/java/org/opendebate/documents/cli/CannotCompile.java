package org.opendebate.documents.cli;

/** Why a folder was not compiled; the message names the file, or the place in the description of the meeting. */
final class CannotCompile extends RuntimeException {

    CannotCompile(String message) {
        super(message);
    }
}
