//! The images: decompressed, parsed, split. The example `features` has this file, too.

use dnn_core::data::{Labeled, mnist};
use dnn_core::random::Random;
use flate2::read::MultiGzDecoder;
use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::Path;

/// All images of a folder: the test files, and the training files if they are there.
pub(crate) fn load(folder: &Path) -> Result<Labeled<f32>, Box<dyn Error>> {
    let test = pair(folder, "t10k")?;
    if !folder.join("train-images-idx3-ubyte.gz").exists() {
        return Ok(test);
    }
    let mut all = pair(folder, "train")?;
    let size = all.inputs.nrows();
    let pixels = [all.inputs.as_slice(), test.inputs.as_slice()].concat();
    all.labels.extend(test.labels);
    all.inputs = nalgebra::DMatrix::from_vec(size, all.labels.len(), pixels);
    Ok(all)
}

fn pair(folder: &Path, name: &str) -> Result<Labeled<f32>, Box<dyn Error>> {
    let images = folder.join(format!("{name}-images-idx3-ubyte.gz"));
    let labels = folder.join(format!("{name}-labels-idx1-ubyte.gz"));
    let bytes = (decompress(&images)?, decompress(&labels)?);
    Ok(mnist::labeled((&images, &bytes.0), (&labels, &bytes.1))?)
}

/// The bytes in a gzip file; a corrupt one is named, with how far it could be read.
fn decompress(path: &Path) -> Result<Vec<u8>, String> {
    let compressed =
        fs::read(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    let mut bytes = Vec::new();
    MultiGzDecoder::new(compressed.as_slice())
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{}: after {} decompressed bytes: {error}", path.display(), bytes.len()))?;
    Ok(bytes)
}

/// Images to train on and images to test on, one in five, drawn by the seed.
pub(crate) fn split(images: &Labeled<f32>, seed: u64) -> (Labeled<f32>, Labeled<f32>) {
    let mut order: Vec<usize> = (0..images.len()).collect();
    Random::new(seed).shuffle(&mut order);
    let (test, training) = order.split_at(images.len() / 5);
    (images.select(training), images.select(test))
}
