//! The command line.

use std::path::PathBuf;

/// How to call the example.
pub(crate) const USAGE: &str = "\
Trains a network of 784, 128 and 10 units on 8,000 digits of MNIST and tests it on 2,000.

usage: mnist [--seed N] [--epochs N] [--data DIR] [--out DIR] [--resume]

  --seed N     seed of the split, the initial weights and the mini-batches (default 0)
  --epochs N   passes over the training images (default 12)
  --data DIR   where the compressed IDX files are (default: the repository's 10,000 test images;
               with train-images-idx3-ubyte.gz and its labels, all 70,000 are used)
  --out DIR    where the model and the pictures go (default target/mnist)
  --resume     go on with the model in DIR, with its seed and its epochs, as if nothing had happened
  --help       print this, and stop

Ctrl-C saves the model and stops.";

/// The arguments of a call.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) seed: u64,
    pub(crate) epochs: usize,
    pub(crate) data: PathBuf,
    pub(crate) out: PathBuf,
    pub(crate) resume: bool,
    pub(crate) help: bool,
}

/// Reads the arguments after the program's name; else says what is wrong with them.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Arguments, String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut parsed = Arguments {
        seed: 0,
        epochs: 12,
        data: root.join("examples/data/mnist"),
        out: root.join("target/mnist"),
        resume: false,
        help: false,
    };
    let mut fresh = None;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--seed" => parsed.seed = number(&argument, &value()?)?,
            "--epochs" => parsed.epochs = number(&argument, &value()?)?,
            "--data" => parsed.data = value()?.into(),
            "--out" => parsed.out = value()?.into(),
            "--resume" => parsed.resume = true,
            "--help" | "-h" => parsed.help = true,
            _ => return Err(format!("unknown argument `{argument}`")),
        }
        if matches!(argument.as_str(), "--seed" | "--epochs") {
            fresh = Some(argument);
        }
    }
    match fresh {
        Some(argument) if parsed.resume => Err(format!("`{argument}` of a resumed run is that of the model")),
        _ if parsed.epochs == 0 => Err("`--epochs` must be at least 1".into()),
        _ => Ok(parsed),
    }
}

fn number<N: std::str::FromStr>(argument: &str, value: &str) -> Result<N, String> {
    value.parse().map_err(|_| format!("`{argument}` needs a whole number, not `{value}`"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn arguments_are_read() {
        let read = |line: &str| parse(line.split_whitespace().map(String::from));
        let parsed = read("--seed 7 --epochs 3 --out o").expect("a correct call");
        assert_eq!((parsed.seed, parsed.epochs, parsed.out.to_str()), (7, 3, Some("o")));
        assert!(read("--resume").expect("a correct call").resume);
        assert_eq!(read("--resume --seed 1"), Err("`--seed` of a resumed run is that of the model".into()));
        assert_eq!(read("--epochs 0"), Err("`--epochs` must be at least 1".into()));
        assert_eq!(read("--epochs x"), Err("`--epochs` needs a whole number, not `x`".into()));
        assert_eq!(read("--fast"), Err("unknown argument `--fast`".into()));
    }
}
