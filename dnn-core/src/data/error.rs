//! What can be wrong with a file.

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Why a file could not be loaded.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be read: it is missing, access is denied, or its compressed data is corrupt.
    Read {
        /// The file.
        path: PathBuf,
        /// The answer of whoever read it.
        cause: io::Error,
    },
    /// A part of the file is not what it has to be.
    Malformed {
        /// The file.
        path: PathBuf,
        /// Where the part is.
        place: Place,
        /// What stands there in a well-formed file.
        expected: String,
        /// What stands there.
        found: String,
    },
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The number of bytes before it, after decompression.
    Byte(usize),
    /// A field between commas.
    Field {
        /// The line, counted from 1.
        line: usize,
        /// The field of the line, counted from 1.
        column: usize,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Byte(offset) => write!(f, "at byte {offset}"),
            Self::Field { line, column } => write!(f, "line {line}, column {column}"),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The cause is part of the message, hence `source` is left empty.
            Self::Read { path, cause } => write!(f, "{}: cannot be read: {cause}", path.display()),
            Self::Malformed { path, place, expected, found } => {
                write!(f, "{}: {place}: expected {expected}, found {found}", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error::Read { path: path.into(), cause })
}
