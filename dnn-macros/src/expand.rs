//! The pipeline: the one place that knows all stages.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::desugar;
use crate::diagnostics::{self, Diagnostics};
use crate::differentiate::{self, Derivative, Emission};
use crate::emit::{self, Items};
use crate::foreign;
use crate::infer;
use crate::ir::{Program, verify};
use crate::lower;
use crate::options::{self, Options};
use crate::parse::{self, Context, Parameter, Source};
use crate::simplify;

/// Expands the attribute on any item.
pub(crate) fn differentiable(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Impl(block)) => crate::block::block(arguments, block),
        Ok(syn::Item::Trait(item)) => crate::block::declaration(arguments, item),
        Ok(syn::Item::Use(import)) => crate::block::import(&import),
        // A method with `self` is no item by itself, and neither is a function without a body.
        Ok(syn::Item::Fn(_) | syn::Item::Verbatim(_)) | Err(_) => function(arguments, item),
        Ok(other) => {
            let mut diagnostics = Diagnostics::new();
            diagnostics.report(&other, diagnostics::unsupported_item("this item"));
            let error = diagnostics.check().err().map(|error| error.to_compile_error());
            quote!(#other #error)
        }
    }
}

fn function(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let options = options::parse(arguments, &mut diagnostics);
    let function = match syn::parse2::<syn::ImplItemFn>(item.clone()) {
        Ok(function) => function,
        Err(error) => match without_body(item) {
            // A function that is defined elsewhere gets its derivatives here.
            Some(function) => {
                if options.rule.is_none() {
                    diagnostics.report(&function.sig.ident, diagnostics::function_without_body());
                    let error = diagnostics.check().err().map(|error| error.to_compile_error());
                    return quote!(#error);
                }
                if let Some(owner) = foreign::owner(&function) {
                    return foreign::method(options, function, &owner, diagnostics);
                }
                let Items { functions, outside } =
                    derivatives(options, function, Context::default(), diagnostics);
                return quote!(#functions #outside);
            }
            None => {
                let mut errors = diagnostics.check().err().unwrap_or_else(|| error.clone());
                errors.combine(error);
                let error = errors.to_compile_error();
                return quote!(#item #error);
            }
        },
    };
    let context = Context { indented: is_indented(item), ..Context::default() };
    let Items { functions, outside } = derivatives(options, function, context, diagnostics);
    quote!(#[allow(dead_code)] #item #functions #outside)
}

/// Whether an item begins behind the beginning of a line, as methods do.
fn is_indented(item: &TokenStream) -> bool {
    let first = item.clone().into_iter().next();
    proc_macro::is_available() && first.is_some_and(|first| first.span().unwrap().start().column() > 1)
}

/// `fn f(x: f64) -> f64;`, with an empty body that no one looks into.
fn without_body(item: &TokenStream) -> Option<syn::ImplItemFn> {
    let mut tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    match tokens.pop() {
        Some(TokenTree::Punct(end)) if end.as_char() == ';' => {}
        _ => return None,
    }
    let head: TokenStream = tokens.into_iter().collect();
    syn::parse2(quote!(#head {})).ok()
}

/// The items of one function, or its errors and stubs.
pub(crate) fn derivatives(
    options: Options,
    function: syn::ImplItemFn,
    context: Context,
    mut diagnostics: Diagnostics,
) -> Items {
    let mut source = parse::parse(options, function, context, &mut diagnostics);
    if let Some(rule) = &source.options.rule {
        if let Some(parameter) = source.parameters.iter().find(|parameter| parameter.is_mutable()) {
            diagnostics.report(&parameter.written, diagnostics::mutable_parameter_with_rule());
        }
        return match diagnostics.check() {
            Ok(()) => emit::ruled(&source, rule),
            Err(error) => stubs(&source, &error),
        };
    }
    let mut opened = desugar::open_functions(&mut source, &mut diagnostics);
    let compiled = compile(&mut source, &mut diagnostics).and_then(|program| {
        let opened = opened.as_mut().map(|opened| compile(opened, &mut diagnostics));
        Ok((program, opened.transpose()?))
    });
    match compiled {
        Ok((program, within)) => {
            let joint =
                source.has_joint().then(|| derived(&source, &program, Emission::Joint, |p| p.differentiated));
            let (called, program) = (opened.as_ref().unwrap_or(&source), within.as_ref().unwrap_or(&program));
            let split = derived(called, program, Emission::Split, |p| p.served);
            emit::items(&source, joint.as_ref(), called, program, &split)
        }
        Err(error) => stubs(&source, &error),
    }
}

fn stubs(source: &Source, error: &syn::Error) -> Items {
    let Items { functions, outside } = emit::stubs(source);
    let error = error.to_compile_error();
    Items { functions, outside: quote!(#outside #error) }
}

/// The items of a method that a trait declares without a body.
pub(crate) fn declared(
    options: Options,
    function: syn::ImplItemFn,
    context: Context,
    mut diagnostics: Diagnostics,
) -> Items {
    let source = parse::parse(options, function, context, &mut diagnostics);
    match diagnostics.check() {
        Ok(()) => emit::declarations(&source),
        Err(error) => stubs(&source, &error),
    }
}

/// From the source to a typed program: all stages that can fail.
pub(crate) fn compile(source: &mut Source, diagnostics: &mut Diagnostics) -> syn::Result<Program> {
    desugar::desugar(source, diagnostics);
    let source = &*source;
    let (mut program, closures) = lower::lower(source, diagnostics);
    dump(source, "lower", &program);
    diagnostics.check()?;
    verify(&program, "lower");
    infer::infer(&mut program, source, diagnostics);
    dump(source, "infer", &program);
    diagnostics.check()?;
    verify(&program, "infer");
    for mut closure in closures {
        let inner = compile(&mut closure.source, diagnostics)?;
        let derivative = derived(&closure.source, &inner, Emission::Split, |parameter| parameter.served);
        program.closures.push(emit::closure(&closure, &inner, &derivative));
    }
    Ok(program)
}

/// The derivative by the parameters that `choose` picks: the stages that cannot fail.
fn derived(
    source: &Source,
    program: &Program,
    emission: Emission,
    choose: impl Fn(&Parameter) -> bool,
) -> Derivative {
    let facts = infer::activity(program, |i| choose(&source.parameters[i]));
    let mut derivative = differentiate::differentiate(program, facts, emission);
    dump_passes(source, &format!("differentiate, {emission:?}"), &derivative);
    simplify::simplify(&mut derivative);
    dump_passes(source, &format!("simplify, {emission:?}"), &derivative);
    derivative.verify("simplify");
    #[cfg(dnn_faults)]
    crate::faults::plant(&mut derivative);
    derivative
}

fn dump_passes(source: &Source, stage: &str, derivative: &Derivative) {
    dump(source, &format!("{stage}, forward"), &derivative.program);
    let mut backward = derivative.program.clone();
    backward.body = derivative.backward.clone();
    dump(source, &format!("{stage}, backward"), &backward);
}

/// `DNN_DUMP=name` (or `*`) shows what each stage makes of a function, at build time.
fn dump(source: &Source, stage: &str, program: &Program) {
    let Ok(wanted) = std::env::var("DNN_DUMP") else { return };
    let name = source.name().to_token_stream().to_string();
    if wanted == "*" || wanted == name {
        eprintln!("// {name} after {stage}\n{}", program.display());
    }
}
