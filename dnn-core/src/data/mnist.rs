//! MNIST, the handwritten digits of `LeCun`, Cortes and Burges, in its IDX format. Needs `std`.
//!
//! A file of images is the number 2051, the numbers of images, rows and columns, four bytes each with the most
//! significant first, then one byte per pixel, row by row, 0 for white. A file of labels is the number 2049, their
//! number, then one byte per label. The files come compressed: decompress their bytes and give them to
//! [`images`] and [`labels`].

use super::{Error, Labeled, binary::Reader};
use crate::Scalar;
use nalgebra::DMatrix;
use std::path::Path;

/// The number of classes.
pub const CLASSES: u8 = 10;

const IMAGES: u32 = 2051;
const LABELS: u32 = 2049;

/// The images in the decompressed bytes of a file, one per column, pixels divided by 255 to lie in 0 to 1; `path` is
/// for messages.
///
/// # Errors
///
/// If the bytes are not such a file; a file that is too short or too long is none.
pub fn images<T: Scalar>(path: impl AsRef<Path>, bytes: &[u8]) -> Result<DMatrix<T>, Error> {
    let mut reader = Reader::new(path.as_ref(), bytes);
    let count = head(&mut reader, IMAGES, "the number of images")?;
    let [rows, columns] =
        [size(&mut reader, "the number of rows")?, size(&mut reader, "the number of columns")?];
    let pixels = rows * columns;
    let bytes = reader.take(count.saturating_mul(pixels), "pixels")?;
    reader.end()?;
    let scale = |&byte: &u8| T::from_number(f64::from(byte) / 255.0);
    Ok(DMatrix::from_iterator(pixels, count, bytes.iter().map(scale)))
}

/// The labels in the decompressed bytes of a file; `path` is for messages.
///
/// # Errors
///
/// If the bytes are not such a file, or if a label is not 0 to 9.
pub fn labels(path: impl AsRef<Path>, bytes: &[u8]) -> Result<Vec<usize>, Error> {
    let mut reader = Reader::new(path.as_ref(), bytes);
    let count = head(&mut reader, LABELS, "the number of labels")?;
    // Not more than there are bytes: the count may be anything.
    let mut labels = Vec::with_capacity(count.min(reader.remaining()));
    for _ in 0..count {
        labels.push(reader.class(CLASSES)?);
    }
    reader.end()?;
    Ok(labels)
}

/// Images with their labels, from the decompressed bytes of both files; the paths are for messages.
///
/// # Errors
///
/// If one of them is malformed, or if there are not as many labels as images.
pub fn labeled<T: Scalar>(
    (image_path, image_bytes): (impl AsRef<Path>, &[u8]),
    (label_path, label_bytes): (impl AsRef<Path>, &[u8]),
) -> Result<Labeled<T>, Error> {
    let inputs = images(image_path, image_bytes)?;
    let labels = labels(&label_path, label_bytes)?;
    if labels.len() != inputs.ncols() {
        let reader = Reader::new(label_path.as_ref(), label_bytes);
        // The count stands behind the magic number.
        return Err(reader.malformed_at(
            4,
            format!("{} labels, one per image", inputs.ncols()),
            labels.len().to_string(),
        ));
    }
    Ok(Labeled { inputs, labels })
}

/// Reads the magic number and the number of items.
fn head(reader: &mut Reader<'_>, magic: u32, count: &str) -> Result<usize, Error> {
    let found = reader.number("the magic number")?;
    if found != magic {
        return Err(reader.malformed_at(0, format!("the magic number {magic}"), found.to_string()));
    }
    size(reader, count)
}

fn size(reader: &mut Reader<'_>, what: &str) -> Result<usize, Error> {
    // Four bytes fit into a `usize` on every machine that has `std` and the memory for such a file.
    Ok(usize::try_from(reader.number(what)?).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three images of two rows and two columns.
    fn image_file() -> Vec<u8> {
        let mut bytes = vec![0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2];
        bytes.extend([0, 255, 51, 102, 1, 2, 3, 4, 5, 6, 7, 8]);
        bytes
    }

    fn label_file() -> Vec<u8> {
        vec![0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9]
    }

    fn image_message(bytes: &[u8]) -> String {
        images::<f64>("images", bytes).expect_err("malformed").to_string()
    }

    fn label_message(bytes: &[u8]) -> String {
        labels("labels", bytes).expect_err("malformed").to_string()
    }

    #[test]
    fn well_formed_files_become_columns() {
        let data: Labeled<f64> =
            labeled(("images", &image_file()), ("labels", &label_file())).expect("well-formed");
        assert_eq!(data.labels, [7, 0, 9]);
        assert_eq!(data.inputs.shape(), (4, 3));
        assert_eq!(data.inputs.column(0).as_slice(), [0.0, 1.0, 0.2, 0.4]);
        assert_eq!(data.inputs[(3, 2)], 8.0 / 255.0);
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        assert_eq!(
            image_message(&label_file()),
            "images: at byte 0: expected the magic number 2051, found 2049"
        );
        assert_eq!(
            label_message(&image_file()),
            "labels: at byte 0: expected the magic number 2049, found 2051"
        );
    }

    /// Cut anywhere, a file is refused; the message names the end.
    #[test]
    fn a_truncated_file_is_refused() {
        for length in 0..image_file().len() {
            let message = image_message(&image_file()[..length]);
            assert!(message.starts_with(&format!("images: at byte {length}: expected ")), "{message}");
            assert!(message.ends_with(", found the end of the file"), "{message}");
        }
        for length in 0..label_file().len() {
            let message = label_message(&label_file()[..length]);
            assert!(message.starts_with(&format!("labels: at byte {length}: expected ")), "{message}");
        }
    }

    #[test]
    fn a_longer_file_is_refused() {
        let mut bytes = label_file();
        bytes.push(1);
        assert_eq!(
            label_message(&bytes),
            "labels: at byte 11: expected the end of the file, found 1 more bytes"
        );
        let mut bytes = image_file();
        bytes.extend([0; 4]);
        assert_eq!(
            image_message(&bytes),
            "images: at byte 28: expected the end of the file, found 4 more bytes"
        );
    }

    #[test]
    fn a_wrong_label_is_named() {
        let mut bytes = label_file();
        bytes[9] = 10;
        assert_eq!(label_message(&bytes), "labels: at byte 9: expected a class, 0 to 9, found 10");
    }

    #[test]
    fn a_count_of_any_size_is_refused_quietly() {
        let mut bytes = label_file();
        bytes[4..8].fill(255);
        assert!(label_message(&bytes).starts_with("labels: at byte 11: expected 1 bytes of a class"));
        let mut bytes = image_file();
        bytes[4..16].fill(255);
        assert!(image_message(&bytes).ends_with(", found the end of the file"));
    }

    #[test]
    fn files_of_two_sizes_do_not_belong_together() {
        let mut fewer = label_file();
        fewer[7] = 2;
        fewer.pop();
        let error = labeled::<f64>(("images", &image_file()), ("labels", &fewer)).expect_err("malformed");
        assert_eq!(error.to_string(), "labels: at byte 4: expected 3 labels, one per image, found 2");
    }
}
