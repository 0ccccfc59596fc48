//! Files of bytes, read from the front.

use super::{Error, Place};
use std::path::Path;

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
        Error::Malformed { path: self.path.into(), place: Place::Byte(offset), expected, found }
    }
}
