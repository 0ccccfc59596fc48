//! The command line.

use std::path::PathBuf;

/// How to call the example.
pub(crate) const USAGE: &str = "\
Trains a small network on handwritten digits.

usage: digits [--seed N] [--epochs N] [--data DIR] [--out DIR] [--select | --check]

  --seed N     seed of the initial weights and the mini-batches (default 0)
  --epochs N   passes over the training images (default: as chosen by --select)
  --data DIR   where optdigits-train.csv and optdigits-test.csv are (default: the repository's)
  --out DIR    where the pictures go (default target/digits)
  --select     compare hyper-parameters on images held back from training, and stop
  --check      compare the gradient with central differences, and stop
  --help       print this, and stop";

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mode {
    Train,
    Select,
    Check,
    Help,
}

/// The arguments of a call.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) mode: Mode,
    pub(crate) seed: u64,
    pub(crate) epochs: Option<usize>,
    pub(crate) data: PathBuf,
    pub(crate) out: PathBuf,
}

/// Reads the arguments after the program's name; else says what is wrong with them.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Arguments, String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut parsed = Arguments {
        mode: Mode::Train,
        seed: 0,
        epochs: None,
        data: root.join("examples/data/digits"),
        out: root.join("target/digits"),
    };
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--seed" => parsed.seed = number(&argument, &value()?)?,
            "--epochs" => match number(&argument, &value()?)? {
                0 => return Err("`--epochs` must be at least 1".into()),
                epochs => parsed.epochs = Some(epochs),
            },
            "--data" => parsed.data = value()?.into(),
            "--out" => parsed.out = value()?.into(),
            "--select" => parsed.mode = Mode::Select,
            "--check" => parsed.mode = Mode::Check,
            "--help" | "-h" => parsed.mode = Mode::Help,
            _ => return Err(format!("unknown argument `{argument}`")),
        }
    }
    Ok(parsed)
}

fn number<N: std::str::FromStr>(argument: &str, value: &str) -> Result<N, String> {
    value.parse().map_err(|_| format!("`{argument}` needs a whole number, not `{value}`"))
}

#[cfg(test)]
mod tests {
    use super::{Mode, parse};

    fn read(line: &str) -> Result<super::Arguments, String> {
        parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn arguments_are_read() {
        let parsed = read("--seed 7 --epochs 3 --data d --out o --check").expect("a correct call");
        assert_eq!((parsed.seed, parsed.epochs, parsed.mode), (7, Some(3), Mode::Check));
        assert_eq!((parsed.data.to_str(), parsed.out.to_str()), (Some("d"), Some("o")));
        assert_eq!(read("").expect("a correct call").mode, Mode::Train);
    }

    #[test]
    fn wrong_arguments_are_named() {
        assert_eq!(read("--fast"), Err("unknown argument `--fast`".into()));
        assert_eq!(read("12"), Err("unknown argument `12`".into()));
        assert_eq!(read("--seed"), Err("`--seed` needs a value".into()));
        assert_eq!(read("--seed -1"), Err("`--seed` needs a whole number, not `-1`".into()));
        assert_eq!(read("--epochs x"), Err("`--epochs` needs a whole number, not `x`".into()));
        assert_eq!(read("--epochs 0"), Err("`--epochs` must be at least 1".into()));
    }
}
