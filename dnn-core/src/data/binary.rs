//! Files of bytes, and what can be wrong with one.

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
        /// The position of the part, in bytes, after decompression.
        offset: usize,
        /// What stands there in a well-formed file.
        expected: String,
        /// What stands there.
        found: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The cause is part of the message, hence `source` is left empty.
            Self::Read { path, cause } => write!(f, "{}: cannot be read: {cause}", path.display()),
            Self::Malformed { path, offset, expected, found } => {
                write!(f, "{}: at byte {offset}: expected {expected}, found {found}", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error::Read { path: path.into(), cause })
}

/// The bytes of a file, and how far they have been read.
pub(super) struct Reader<'a> {
    path: &'a Path,
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(path: &'a Path, bytes: &'a [u8]) -> Self {
        Self { path, bytes, offset: 0 }
    }

    pub(super) fn remaining(&self) -> usize {
        self.bytes.len() - self.offset
    }

    /// The next bytes; `what` is for the message if there are fewer.
    pub(super) fn take(&mut self, count: usize, what: &str) -> Result<&'a [u8], Error> {
        let Some(part) = self.bytes.get(self.offset..self.offset.saturating_add(count)) else {
            return Err(self.malformed_at(
                self.bytes.len(),
                format!("{count} bytes of {what} from byte {} on", self.offset),
                "the end of the file".into(),
            ));
        };
        self.offset += count;
        Ok(part)
    }

    /// The next four bytes as a number, the most significant byte first.
    pub(super) fn number(&mut self, what: &str) -> Result<u32, Error> {
        let bytes = self.take(4, what)?;
        Ok(bytes.iter().fold(0, |number, &byte| (number << 8) | u32::from(byte)))
    }

    /// The next byte as a class below `classes`.
    pub(super) fn class(&mut self, classes: u8) -> Result<usize, Error> {
        let class = self.take(1, "a class")?[0];
        if class < classes {
            return Ok(class.into());
        }
        let expected = format!("a class, 0 to {}", classes - 1);
        Err(self.malformed_at(self.offset - 1, expected, class.to_string()))
    }

    /// Nothing may follow.
    pub(super) fn end(&self) -> Result<(), Error> {
        match self.remaining() {
            0 => Ok(()),
            more => Err(self.malformed_at(
                self.offset,
                "the end of the file".into(),
                format!("{more} more bytes"),
            )),
        }
    }

    pub(super) fn malformed_at(&self, offset: usize, expected: String, found: String) -> Error {
        Error::Malformed { path: self.path.into(), offset, expected, found }
    }
}
