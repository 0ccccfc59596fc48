//! The README's tables of operations are this crate's table: `UPDATE_EXPECT=1 cargo test` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use crate::ir::Primitive;
use crate::primitives;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
const SCALARS: [&str; 5] = [
    include_str!("arithmetic.rs"),
    include_str!("elementary.rs"),
    include_str!("selection.rs"),
    include_str!("activation.rs"),
    include_str!("constant.rs"),
];
const MATRICES: [&str; 2] = [include_str!("linear_algebra.rs"), include_str!("broadcast.rs")];

#[test]
fn the_readme_shows_the_table() {
    let mut readme = std::fs::read_to_string(README).expect("the README is there");
    let shown = readme.clone();
    replace(&mut readme, "scalars", &rows(&SCALARS));
    replace(&mut readme, "matrices", &rows(&MATRICES));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(Path::new(README), &readme).expect("the README can be written");
    } else {
        assert!(shown == readme, "the tables of the README are old: run `UPDATE_EXPECT=1 cargo test`");
    }
}

/// Puts `rows` between the two marks of a table.
fn replace(readme: &mut String, table: &str, rows: &str) {
    let (open, close) = (format!("<!-- {table} -->\n"), format!("<!-- end of {table} -->"));
    let start = readme.find(&open).expect("the README has the first mark") + open.len();
    let end = readme.find(&close).expect("the README has the last mark");
    readme.replace_range(start..end, rows);
}

/// A row for each entry that can be written in source, with the entry's own documentation.
fn rows(files: &[&str]) -> String {
    let mut rows =
        "| in source | value and derivative | where there is no derivative |\n|---|---|---|\n".to_owned();
    for file in files {
        for item in syn::parse_file(file).expect("the file compiles").items {
            let syn::Item::Static(entry) = item else { continue };
            let name = entry.ident.to_string().to_lowercase();
            let primitive = primitives::table().find(|primitive| primitive.name == name);
            let primitive = primitive.unwrap_or_else(|| panic!("`{name}` is the name of an entry"));
            if !primitive.spellings.is_empty() {
                let mut text = documentation(&entry.attrs);
                if primitive.is_constant() {
                    text.push_str("; derivative 0");
                }
                let convention = primitive.convention.unwrap_or_default();
                writeln!(rows, "| {} | {} | {convention} |", spelled(primitive), text.replace('|', "\\|"))
                    .expect("text can be written to");
            }
        }
    }
    rows
}

fn spelled(primitive: &Primitive) -> String {
    let spellings: Vec<String> = primitive.spellings.iter().map(|spelling| format!("`{spelling}`")).collect();
    spellings.join(", ")
}

fn documentation(attributes: &[syn::Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        let syn::Meta::NameValue(doc) = &attribute.meta else { continue };
        if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) = &doc.value {
            text.push_str(&line.value());
        }
    }
    text.trim().trim_end_matches('.').to_owned()
}
