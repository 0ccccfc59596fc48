//! Every message, as the user sees it: `tests/ui/name.rs` does not compile, with the errors in `name.stderr`.
//!
//! Texts of rustc stand beside ours and change with its version, so the files are compared on the one version that
//! wrote them: [`PINNED`] is looked for in what `rustc --version` says when the test runs. On any other the comparison
//! is skipped, with a line that says so. `TRYBUILD=overwrite cargo test --test ui` rewrites the files.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The version of rustc that the files of errors were written with.
const PINNED: &str = "rustc 1.95.";

#[test]
fn messages() {
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler).arg("--version").output().expect("rustc runs");
    let version = String::from_utf8_lossy(&output.stdout);
    if !version.starts_with(PINNED) {
        println!("skipped: the messages were written with {PINNED}x, and this is {version}");
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}

/// A message without a test is a message that nobody has read.
#[test]
fn every_message_has_a_test_of_its_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source =
        fs::read_to_string(root.join("dnn-macros/src/diagnostics.rs")).expect("the messages are there");
    let mut count = 0;
    for line in source.lines().filter(|line| line.starts_with("pub(crate) fn ")) {
        let Some((name, _)) = line["pub(crate) fn ".len()..].split_once('(') else { continue };
        // Functions that do not give a `Message` are tools; a signature may take several lines.
        let after = &source[source.find(line).expect("the line is from the source")..];
        if !after[..after.find('{').expect("a function has a body")].contains("-> Message") {
            continue;
        }
        count += 1;
        assert!(root.join("tests/ui").join(name).with_extension("rs").exists(), "no tests/ui/{name}.rs");
    }
    assert!(count >= 10, "only {count} messages were found");
}

/// What a user can do about it stands below every message of ours.
#[test]
fn every_message_says_what_to_do() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    for entry in fs::read_dir(directory).expect("the directory is there") {
        let path = entry.expect("the directory can be read").path();
        if path.extension().is_some_and(|extension| extension == "stderr") {
            let text = fs::read_to_string(&path).expect("a text");
            // E0407 is rustc's own, and comes before the macro could help; of a wrong signature it says the right one.
            let own = ["lone_method_in_trait_impl", "rule_of_another_signature"];
            let own = path.file_stem().is_some_and(|name| own.iter().any(|known| name == *known));
            assert!(own || text.contains("help:"), "{} has no `help:`", path.display());
        }
    }
}
