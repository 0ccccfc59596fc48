//! The handwritten digits of E. Alpaydin and C. Kaynak (UCI repository, doi 10.24432/C50P49). Needs `std`.
//!
//! A line of the file is one 8×8 image: 64 pixels, integers 0 to 16, row by row, then the class, 0 to 9,
//! with commas between. Lines end with LF or CRLF; the last one may go without.

use super::{Error, Labeled, Place, error::read};
use crate::Scalar;
use std::path::Path;

/// The number of pixels of an image.
pub const PIXELS: usize = 64;
/// The number of classes.
pub const CLASSES: usize = 10;
/// The value of a black pixel.
const BLACK: usize = 16;

/// Loads a file. The inputs are 64×N, one image per column, pixels divided by 16 to lie in 0 to 1.
///
/// # Errors
///
/// If the file cannot be read, is empty, or has a line that is not 64 integers 0 to 16 and an integer
/// 0 to 9; a last line cut short is such a line. Nothing is returned then.
pub fn load<T: Scalar>(path: impl AsRef<Path>) -> Result<Labeled<T>, Error> {
    let path = path.as_ref();
    parse(path, &read(path)?)
}

/// The samples in the text of a file; `path` is for messages.
fn parse<T: Scalar>(path: &Path, bytes: &[u8]) -> Result<Labeled<T>, Error> {
    let mut pixels = Vec::new();
    let mut labels = Vec::new();
    for (index, line) in bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|&byte| byte == b'\n').enumerate() {
        let fields = line.strip_suffix(b"\r").unwrap_or(line).split(|&byte| byte == b',');
        let (image, label) = parse_line(fields).map_err(|(column, expected, found)| Error::Malformed {
            path: path.into(),
            place: Place::Field { line: index + 1, column },
            expected: expected.into(),
            found,
        })?;
        pixels.extend(image.map(|pixel| T::from_number(pixel as f64 / BLACK as f64)));
        labels.push(label);
    }
    Ok(Labeled { inputs: nalgebra::DMatrix::from_vec(PIXELS, labels.len(), pixels), labels })
}

/// The pixels and the class of a line; else the column, what was expected there and what was found.
fn parse_line<'a>(
    fields: impl Iterator<Item = &'a [u8]>,
) -> Result<([usize; PIXELS], usize), (usize, &'static str, String)> {
    let mut fields = fields.peekable();
    let mut next = |column, expected, largest| {
        let field = fields.next().unwrap_or_default();
        match number(field).filter(|&number| number <= largest) {
            Some(number) => Ok(number),
            None if field.is_empty() && fields.peek().is_none() => {
                Err((column, expected, "the end of the line".into()))
            }
            None => Err((column, expected, quoted(field))),
        }
    };
    let mut image = [0; PIXELS];
    for (index, pixel) in image.iter_mut().enumerate() {
        *pixel = next(index + 1, "a pixel, an integer 0 to 16", BLACK)?;
    }
    let label = next(PIXELS + 1, "a class, an integer 0 to 9", CLASSES - 1)?;
    match fields.next() {
        None => Ok((image, label)),
        Some(field) => Err((PIXELS + 2, "the end of the line", quoted(field))),
    }
}

/// The number that a field's decimal digits denote.
fn number(field: &[u8]) -> Option<usize> {
    // `parse` alone would accept a sign.
    let digits = field.iter().all(u8::is_ascii_digit).then_some(field)?;
    str::from_utf8(digits).ok()?.parse().ok()
}

/// A field in a message: it may be anything, of any length.
fn quoted(field: &[u8]) -> String {
    const LONGEST: usize = 20;
    if field.is_empty() {
        return "an empty field".into();
    }
    let text = String::from_utf8_lossy(&field[..field.len().min(LONGEST)]);
    format!("{text:?}{}", if field.len() > LONGEST { ".." } else { "" })
}

#[cfg(test)]
mod tests {
    use super::{Error, PIXELS, load, parse};
    use crate::data::Labeled;
    use std::path::Path;

    fn message(bytes: impl AsRef<[u8]>) -> String {
        let result: Result<Labeled<f64>, Error> = parse(Path::new("digits.csv"), bytes.as_ref());
        result.expect_err("the file is malformed").to_string()
    }

    /// A well-formed line without its end: 64 equal pixels and a class.
    fn line(pixel: usize, class: usize) -> String {
        format!("{}{class}", format!("{pixel},").repeat(PIXELS))
    }

    #[test]
    fn well_formed_lines_become_columns() {
        for (end, last) in [("\n", "\n"), ("\n", ""), ("\r\n", "\r\n"), ("\r\n", "")] {
            let text = format!("{}{end}{}{last}", line(16, 3), line(4, 9));
            let data: Labeled<f64> = parse(Path::new("digits.csv"), text.as_bytes()).expect("well-formed");
            assert_eq!(data.labels, [3, 9]);
            assert_eq!(data.inputs.shape(), (PIXELS, 2));
            assert!(data.inputs.column(0).iter().all(|&pixel| pixel == 1.0));
            assert!(data.inputs.column(1).iter().all(|&pixel| pixel == 0.25));
        }
    }

    #[test]
    fn pixels_keep_their_order() {
        let pixels: Vec<String> = (0..PIXELS).map(|index| (index % 17).to_string()).collect();
        let text = format!("{},0\n", pixels.join(","));
        let data: Labeled<f32> = parse(Path::new("digits.csv"), text.as_bytes()).expect("well-formed");
        assert!(data.inputs.iter().enumerate().all(|(index, &pixel)| pixel * 16.0 == (index % 17) as f32));
    }

    #[test]
    fn a_pixel_must_be_an_integer_in_range() {
        let expected = "digits.csv: line 2, column 1: expected a pixel, an integer 0 to 16, found ";
        let with = |field: &str| message(format!("{}\n{}\n", line(1, 1), line(1, 1).replacen('1', field, 1)));
        assert_eq!(with("17"), format!("{expected}\"17\""));
        assert_eq!(with("-1"), format!("{expected}\"-1\""));
        assert_eq!(with("+1"), format!("{expected}\"+1\""));
        assert_eq!(with("0.5"), format!("{expected}\"0.5\""));
        assert_eq!(with(" 1"), format!("{expected}\" 1\""));
        assert_eq!(with("x\t"), format!("{expected}\"x\\t\""));
        assert_eq!(with(""), format!("{expected}an empty field"));
        assert_eq!(with(&"9".repeat(40)), format!("{expected}\"99999999999999999999\".."));
    }

    #[test]
    fn a_class_must_be_an_integer_in_range() {
        assert_eq!(
            message(line(0, 10)),
            "digits.csv: line 1, column 65: expected a class, an integer 0 to 9, found \"10\""
        );
        assert_eq!(
            message(line(0, 7).replace(",7", ",seven")),
            "digits.csv: line 1, column 65: expected a class, an integer 0 to 9, found \"seven\""
        );
    }

    #[test]
    fn a_truncated_last_line_is_found() {
        let whole = format!("{}\n{}", line(5, 1), line(5, 2));
        let cut = |length: usize| message(&whole[..whole.len() - length]);
        assert_eq!(
            cut(1),
            "digits.csv: line 2, column 65: expected a class, an integer 0 to 9, found the end of the line"
        );
        assert_eq!(cut(2), cut(1));
        assert_eq!(
            cut(3),
            "digits.csv: line 2, column 64: expected a pixel, an integer 0 to 16, found the end of the line"
        );
        assert_eq!(
            cut(2 * PIXELS),
            "digits.csv: line 2, column 2: expected a pixel, an integer 0 to 16, found the end of the line"
        );
    }

    #[test]
    fn a_line_must_end_after_the_class() {
        assert_eq!(
            message(format!("{},3\n", line(5, 1))),
            "digits.csv: line 1, column 66: expected the end of the line, found \"3\""
        );
        assert_eq!(
            message(format!("{},\r\n", line(5, 1))),
            "digits.csv: line 1, column 66: expected the end of the line, found an empty field"
        );
    }

    #[test]
    fn a_blank_line_is_malformed() {
        let expected = "column 1: expected a pixel, an integer 0 to 16, found the end of the line";
        assert_eq!(
            message(format!("{}\n\n{}\n", line(5, 1), line(5, 2))),
            format!("digits.csv: line 2, {expected}")
        );
        assert_eq!(message("\n"), format!("digits.csv: line 1, {expected}"));
        assert_eq!(message(""), format!("digits.csv: line 1, {expected}"));
    }

    #[test]
    fn any_bytes_are_quoted() {
        assert_eq!(
            message(b"\xFF\x00,1\n"),
            "digits.csv: line 1, column 1: expected a pixel, an integer 0 to 16, found \"\u{FFFD}\\0\""
        );
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = load::<f64>("no/such/digits.csv").expect_err("there is no such file");
        assert!(error.to_string().starts_with("no/such/digits.csv: cannot be read: "), "{error}");
        assert!(matches!(error, Error::Read { .. }));
    }
}
