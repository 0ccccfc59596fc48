//! The repository's own rules.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for folder in ["dnn-macros/src", "dnn-core/src", "examples"] {
        sources(&root.join(folder), &mut found);
    }
    found
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).expect("sources are text")))
        .collect()
}

#[test]
fn every_module_says_what_it_answers() {
    for (path, text) in all() {
        assert!(text.starts_with("//!"), "{} has no `//!` line", path.display());
    }
}

#[test]
fn no_source_file_is_long() {
    for (path, text) in all() {
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
    }
}

/// A stage uses the data types of the stages before it, never their functions; `expand` and the items that
/// `emit` puts together know the order.
#[test]
fn stages_depend_in_one_direction() {
    let stages = ["parse", "desugar", "lower", "infer", "differentiate", "simplify", "emit"];
    for (path, text) in all() {
        let Some(stage) = stages.iter().position(|stage| {
            path.components().any(|part| part.as_os_str() == *stage)
                && path.to_string_lossy().contains("dnn-macros")
        }) else {
            continue;
        };
        for later in &stages[stage + 1..] {
            assert!(
                !text.contains(&format!("crate::{later}::")),
                "{} uses the later stage {later}",
                path.display()
            );
        }
    }
}
