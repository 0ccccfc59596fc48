//! The committed files are whole; a corrupt one is named.

use crate::arguments;
use crate::images::{load, split};
use std::fs;

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
