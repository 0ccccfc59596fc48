//! The expansion of `examples/listing.rs` against the committed one, `expanded.rs`, and against the README, as
//! tokens: layout and trailing commas do not count. `UPDATE_EXPECT=1 cargo test` writes `expanded.rs` anew.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

const README: &str = include_str!("../../README.md");

/// The items that stand for the annotated function: itself and its derivatives.
fn expansion() -> String {
    // The flag is unstable: only this call may use it. Its artifacts stay apart from all others.
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("listing");
    let output = Command::new(env!("CARGO"))
        .args(["rustc", "--quiet", "--locked", "--example", "listing", "--target-dir"])
        .arg(directory)
        .args(["--", "-Zunpretty=expanded"])
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = String::from_utf8(output.stdout).expect("rustc prints text");
    let start = file.find("#[allow(dead_code)]").expect("the function is marked");
    let end = file.find("fn main()").expect("an example has a main function");
    file[start..end].to_owned()
}

/// Tokens without spans and without commas before a closing delimiter.
fn tokens(text: &str) -> Vec<String> {
    fn flatten(stream: TokenStream, flat: &mut Vec<String>) {
        for token in stream {
            match token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    flat.push(open.to_owned());
                    flatten(group.stream(), flat);
                    if flat.last().is_some_and(|last| last == ",") {
                        flat.pop();
                    }
                    flat.push(close.to_owned());
                }
                other => flat.push(other.to_string()),
            }
        }
    }
    let mut flat = Vec::new();
    flatten(text.parse().expect("the text is Rust"), &mut flat);
    flat
}

/// The text from the head of a function to the end of its body.
fn function<'t>(file: &'t str, name: &str) -> &'t str {
    let start = file.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("there is a function `{name}`"));
    let end = file[start..].find("\n}\n").expect("a function ends");
    &file[start..start + end + 2]
}

#[test]
fn the_expansion_is_the_committed_one() {
    let expansion = expansion();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/listing/expanded.rs");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &expansion).expect("the file can be written");
    }
    let committed = fs::read_to_string(&path).expect("the file is committed");
    assert_eq!(
        tokens(&expansion),
        tokens(&committed),
        "run `UPDATE_EXPECT=1 cargo test` and read the change"
    );
}

#[test]
fn the_readme_shows_the_expansion() {
    let committed = include_str!("expanded.rs");
    assert_eq!(
        tokens(function(README, "neuron_value_and_grad")),
        tokens(function(committed, "neuron_value_and_grad")),
    );
    assert_eq!(tokens(function(README, "neuron")), tokens(function(committed, "neuron")));
}
