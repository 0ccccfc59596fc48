//! The committed files are whole; a corrupt one is named.

use crate::arguments;
use crate::images::{load, split};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;

#[test]
fn the_repository_has_ten_thousand_images() {
    let folder = arguments::parse([]).expect("a correct call").data;
    let images = load(&folder).expect("the committed files are well-formed");
    assert_eq!(images.inputs.shape(), (784, 10_000));
    let counts: Vec<usize> =
        (0..10).map(|class| images.labels.iter().filter(|&&label| label == class).count()).collect();
    assert_eq!(counts, [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
    let (training, test) = split(&images, 0);
    assert_eq!((training.len(), test.len()), (8_000, 2_000));
}

#[test]
fn corrupt_compression_is_named() {
    let folder = std::env::temp_dir().join(format!("mnist-test-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the folder is writable");
    let committed = arguments::parse([]).expect("a correct call").data;
    let whole = fs::read(committed.join("t10k-images-idx3-ubyte.gz")).expect("it is committed");
    fs::write(folder.join("t10k-images-idx3-ubyte.gz"), &whole[..1000]).expect("the folder is writable");
    let error = load(&folder).expect_err("the file is cut off").to_string();
    fs::remove_dir_all(&folder).expect("it was made");
    assert!(
        error.contains("t10k-images-idx3-ubyte.gz: after ") && error.contains(" decompressed bytes: "),
        "{error}"
    );
}

/// With the training files beside them, all images are used.
#[test]
fn the_full_set_is_both_pairs_of_files() {
    let folder = std::env::temp_dir().join(format!("mnist-full-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the folder is writable");
    let write = |name: &str, bytes: &[u8]| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).expect("memory is writable");
        let compressed = encoder.finish().expect("memory is writable");
        fs::write(folder.join(name), compressed).expect("the folder is writable");
    };
    let pair = |name: &str, pixels: &[u8], labels: &[u8]| {
        let count = u8::try_from(labels.len()).expect("a few");
        let head = [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 1, 0, 0, 0, 2];
        write(&format!("{name}-images-idx3-ubyte.gz"), &[&head, pixels].concat());
        write(&format!("{name}-labels-idx1-ubyte.gz"), &[&[0, 0, 8, 1, 0, 0, 0, count], labels].concat());
    };
    pair("t10k", &[255, 0], &[7]);
    pair("train", &[0, 51, 255, 255], &[1, 2]);
    let images = load(&folder);
    fs::remove_dir_all(&folder).expect("it was made");
    let images = images.expect("the files are well-formed");
    assert_eq!(images.labels, [1, 2, 7]);
    assert_eq!(images.inputs.as_slice(), [0.0, 0.2, 1.0, 1.0, 1.0, 0.0]);
}
