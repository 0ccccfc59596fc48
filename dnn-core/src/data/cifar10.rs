//! CIFAR-10, the small color images of Krizhevsky, Nair and Hinton, in its binary format. Needs `std`.
//!
//! A file is records of 3,073 bytes: the class, 0 to 9, then 32×32 pixels, row by row, first all reds, then all
//! greens, then all blues.

use super::{Error, Labeled, binary::Reader, error::read};
use crate::Scalar;
use nalgebra::DMatrix;
use std::path::Path;

/// The number of classes.
pub const CLASSES: u8 = 10;
/// The names of the classes.
pub const NAMES: [&str; 10] =
    ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];
/// The number of values of an image: 32×32 pixels in three colors.
pub const VALUES: usize = 3072;

/// Loads a file. The inputs are 3072×N, one image per column, values divided by 255 to lie in 0 to 1.
///
/// # Errors
///
/// If the file cannot be read, is empty, ends within a record, or has a class above 9. Nothing is returned then.
pub fn load<T: Scalar>(path: impl AsRef<Path>) -> Result<Labeled<T>, Error> {
    let path = path.as_ref();
    parse(path, &read(path)?)
}

fn parse<T: Scalar>(path: &Path, bytes: &[u8]) -> Result<Labeled<T>, Error> {
    let mut reader = Reader::new(path, bytes);
    let (mut inputs, mut labels) = (Vec::with_capacity(bytes.len()), Vec::new());
    loop {
        labels.push(reader.class(CLASSES)?);
        let image = reader.take(VALUES, "an image")?;
        inputs.extend(image.iter().map(|&byte| T::from_number(f64::from(byte) / 255.0)));
        if reader.remaining() == 0 {
            return Ok(Labeled { inputs: DMatrix::from_vec(VALUES, labels.len(), inputs), labels });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn record(class: u8, value: u8) -> Vec<u8> {
        let mut bytes = vec![value; VALUES + 1];
        bytes[0] = class;
        bytes
    }

    fn message(bytes: &[u8]) -> String {
        parse::<f64>(Path::new("batch.bin"), bytes).expect_err("malformed").to_string()
    }

    #[test]
    fn a_written_file_is_loaded() {
        let path = std::env::temp_dir().join(format!("cifar10-test-{}.bin", std::process::id()));
        let mut bytes = [record(3, 0), record(9, 255)].concat();
        bytes[1 + 1024] = 51; // the first green of the cat
        fs::write(&path, bytes).expect("the folder is writable");
        let data = load::<f32>(&path);
        fs::remove_file(&path).expect("it was written");
        let data = data.expect("well-formed");
        assert_eq!((data.labels.as_slice(), NAMES[data.labels[0]]), ([3, 9].as_slice(), "cat"));
        assert_eq!(data.inputs.shape(), (VALUES, 2));
        assert_eq!((data.inputs[(0, 0)], data.inputs[(1024, 0)], data.inputs[(7, 1)]), (0.0, 0.2, 1.0));
    }

    #[test]
    fn malformed_files_are_refused() {
        let whole = [record(1, 0), record(2, 0)].concat();
        assert_eq!(
            message(&whole[..6_000]),
            "batch.bin: at byte 6000: expected 3072 bytes of an image from byte 3074 on, found the end of the file"
        );
        assert_eq!(
            message(&[]),
            "batch.bin: at byte 0: expected 1 bytes of a class from byte 0 on, found the end of the file"
        );
        let mislabeled = [record(1, 0), record(10, 0)].concat();
        assert_eq!(message(&mislabeled), "batch.bin: at byte 3073: expected a class, 0 to 9, found 10");
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = load::<f64>("no/such/batch.bin").expect_err("there is no such file");
        assert!(error.to_string().starts_with("no/such/batch.bin: cannot be read: "), "{error}");
    }
}
