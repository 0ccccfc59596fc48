//! Snapshots of each stage: source in, text out. `UPDATE_EXPECT=1 cargo test -p dnn-macros` blesses.

mod chains;
mod fused;
mod handed;
mod imports;
mod robustness;
mod stages;
mod tidy;

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;
use crate::differentiate::{Derivative, Emission, differentiate};
use crate::infer::activity;
use crate::ir::Program;
use crate::options;
use crate::parse::{self, Context, Source};
use crate::simplify::simplify;

/// The source and the typed program of one annotated function.
fn compiled(text: &str) -> (Source, Program) {
    let function = syn::parse_str(text).expect("the test's source parses");
    let mut diagnostics = Diagnostics::new();
    let options = options::parse(TokenStream::new(), &mut diagnostics);
    let mut source = parse::parse(options, function, Context::default(), &mut diagnostics);
    let program =
        crate::expand::compile(&mut source, &mut diagnostics).expect("the test's source is accepted");
    (source, program)
}

/// The program before types are known.
fn lowered(text: &str) -> String {
    let function = syn::parse_str(text).expect("the test's source parses");
    let mut diagnostics = Diagnostics::new();
    let options = options::parse(TokenStream::new(), &mut diagnostics);
    let source = parse::parse(options, function, Context::default(), &mut diagnostics);
    let (program, _) = crate::lower::lower(&source, &mut diagnostics);
    diagnostics.check().expect("the test's source is accepted");
    program.display()
}

fn inferred(text: &str) -> String {
    compiled(text).1.display()
}

/// Both passes, before or after simplification.
fn passes(text: &str, simplified: bool) -> String {
    let (source, program) = compiled(text);
    let facts = activity(&program, |i| source.parameters[i].differentiated);
    let mut derivative = differentiate(&program, facts, Emission::Joint);
    if simplified {
        simplify(&mut derivative);
    }
    let Derivative { program: mut forward, backward, .. } = derivative;
    let first = forward.display();
    forward.body = backward;
    forward.result = None;
    let second: Vec<String> = forward.display().lines().skip(1).map(ToOwned::to_owned).collect();
    format!("{first}backward\n{}\n", second.join("\n"))
}

/// The emitted items as formatted Rust.
fn emitted(text: &str) -> String {
    let tokens: TokenStream = text.parse().expect("the test's source is tokens");
    let expansion = crate::expand::differentiable(TokenStream::new(), &tokens);
    prettyplease::unparse(&syn::parse2(expansion).expect("the expansion parses"))
}
