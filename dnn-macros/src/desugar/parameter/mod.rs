//! Function parameters. One that is called with what carries a derivative, and whose value is useful, becomes two in
//! the derivatives: what the function captures, by reference, and the function with its pullback. `f(x)` becomes
//! `call1(f, &f_function, x)`, whose companion calls that pullback.

mod calls;
mod types;

use proc_macro2::{Ident, Span};
use quote::{ToTokens, format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{FnArg, Type};

use calls::Calls;
use types::{has_reference, output_of, signature_in, signature_of, without_function_bounds};

use super::names::resolved;
use crate::diagnostics::{self, Diagnostics};
use crate::flow;
use crate::ir::Ty;
use crate::parse::{Binding, Function, Opened, Parameter, Site, Source, ty};
use crate::tokens::{camel, free, mentions};

/// Functions of more arguments stay as they are.
const MOST_ARGUMENTS: usize = 4;

/// Opens the function parameters through which derivatives flow. If there are others, gives the function in which all
/// are open: that of the companion, which is called the same way whatever it does with its parameters.
pub(crate) fn open_functions(source: &mut Source, diagnostics: &mut Diagnostics) -> Option<Source> {
    if source.context.site != Site::Own {
        name_types(source, diagnostics);
        return None;
    }
    let every = source.clone();
    let mut left = false;
    for i in (0..source.parameters.len()).rev() {
        let Some(candidate) = Candidate::of(source, i) else { continue };
        let count = candidate.inputs.len();
        if !candidate.open(source, false) {
            source.parameters[i].function = Some(Function::Plain(count));
            left = true;
        }
    }
    name_types(source, diagnostics);
    left.then(|| {
        let mut every = every;
        for i in (0..every.parameters.len()).rev() {
            if let Some(candidate) = Candidate::of(&every, i) {
                candidate.open(&mut every, true);
            }
        }
        name_types(&mut every, diagnostics);
        every
    })
}

/// `x: &impl Trait` gets a type parameter: `impl Trait` cannot stand in the type of a pullback. By value such an
/// argument could not be given to the pullback again.
fn name_types(source: &mut Source, diagnostics: &mut Diagnostics) {
    let tokens = source.signature.to_token_stream();
    for (parameter, input) in source.parameters.iter_mut().zip(&mut source.signature.inputs) {
        let FnArg::Typed(typed) = input else { continue };
        if let (Type::ImplTrait(_), None) = (&*typed.ty, &parameter.function) {
            diagnostics.report(&typed.ty, diagnostics::anonymous_type());
        }
        let Type::Reference(reference) = &mut *typed.ty else { continue };
        let Type::ImplTrait(of) = &*reference.elem else { continue };
        if parameter.function.is_some() {
            continue;
        }
        let name = free(&camel(&source.bindings[parameter.binding].name), &tokens);
        let bounds = &of.bounds;
        source.signature.generics.params.push(syn::parse_quote!(#name: #bounds + ?Sized));
        *reference.elem = syn::parse_quote!(#name);
        parameter.written = (*typed.ty).clone();
    }
}

/// A parameter that is a function.
struct Candidate {
    position: usize,
    binding: usize,
    inputs: Vec<Type>,
    output: Type,
    /// The type parameter that the function is of, if it has a name.
    generic: Option<Ident>,
}

impl Candidate {
    fn of(source: &Source, position: usize) -> Option<Self> {
        let parameter = &source.parameters[position];
        let written = match &parameter.written {
            Type::Reference(reference) => &*reference.elem,
            other => other,
        };
        let (inputs, output, generic) = match written {
            Type::ImplTrait(of) => signature_in(of.bounds.iter()).map(|(i, o)| (i, o, None))?,
            Type::TraitObject(of) => signature_in(of.bounds.iter()).map(|(i, o)| (i, o, None))?,
            Type::Paren(inner) => match &*inner.elem {
                Type::TraitObject(of) => signature_in(of.bounds.iter()).map(|(i, o)| (i, o, None))?,
                _ => return None,
            },
            Type::FnPtr(pointer) => {
                let inputs = pointer.inputs.iter().map(|input| input.ty.clone()).collect();
                (inputs, output_of(&pointer.output)?, None)
            }
            Type::Path(path) => {
                let name = path.path.get_ident()?;
                let (inputs, output) = signature_of(&source.signature.generics, name)?;
                let others = source.signature.inputs.iter().filter(|input| {
                    matches!(input, FnArg::Typed(typed) if mentions(&typed.ty.to_token_stream(), &name.to_string()))
                });
                // Two functions of one type would be one and the same.
                (others.count() == 1).then_some(())?;
                (inputs, output, Some(name.clone()))
            }
            _ => return None,
        };
        let lent = inputs.iter().chain([&output]).any(has_reference);
        let kept = ty(&output, &source.floats);
        let fits = (1..=MOST_ARGUMENTS).contains(&inputs.len()) && !matches!(kept, Ty::Wrapped(_) | Ty::Bool);
        (fits && !lent).then_some(Self { position, binding: parameter.binding, inputs, output, generic })
    }

    /// Opens the parameter if a derivative flows through it, or in any case; whether it does.
    fn open(self, source: &mut Source, in_any_case: bool) -> bool {
        let name = source.bindings[self.binding].name.clone();
        let function = source.bindings.len();
        let (signature, of_body) = (&source.signature, &source.body);
        let function_name = free(&format!("{name}_function"), &quote!(#signature #of_body)).to_string();
        let mut body = source.body.clone();
        let mut calls = Calls {
            captures: resolved(&name, self.binding, Span::call_site()),
            function: resolved(&function_name, function, Span::call_site()),
            core: source.options.core.clone(),
            count: self.inputs.len(),
            bindings: source.bindings.clone(),
            arguments: Vec::new(),
            handed_on: false,
            other: false,
        };
        calls.bindings.push(Binding {
            name: function_name,
            span: source.bindings[self.binding].span,
            mutable: false,
        });
        calls.visit_block_mut(&mut body);
        let Calls { arguments, handed_on, other, bindings, .. } = calls;
        if other {
            return false;
        }
        let before = std::mem::replace(&mut source.body, body);
        let (active, _) = flow::active(source);
        source.parameters[self.position].served = true;
        let (through, _) = flow::active(source);
        // A function that is handed on may be called with anything.
        let varied = handed_on
            || arguments.iter().any(|argument| {
                flow::carriers(argument).iter().any(|name| *name != self.binding && active.contains(name))
            });
        let useful = through.contains(&self.binding);
        let opened = in_any_case || varied && useful;
        if !opened {
            source.body = before;
            source.parameters[self.position].served = false;
            return false;
        }
        source.bindings = bindings;
        // What it captures does not change, whether or not the function was `mut`.
        source.bindings[self.binding].mutable = false;
        self.signature(source, &name, function);
        true
    }

    /// The parameter in two, with type parameters for both and for the pullback.
    fn signature(self, source: &mut Source, name: &str, function: usize) {
        let tokens = source.signature.to_token_stream();
        let stem: String = camel(name);
        let [captures, pullback] =
            ["Captures", "Pullback"].map(|part| free(&format!("{stem}{part}"), &tokens));
        let ty_of_function = self.generic.clone().unwrap_or_else(|| free(&stem, &tokens));
        let generics = &mut source.signature.generics;
        match &self.generic {
            Some(generic) => without_function_bounds(generics, generic),
            None => generics.params.push(syn::parse_quote!(#ty_of_function)),
        }
        generics.params.push(syn::parse_quote!(#captures));
        generics.params.push(syn::parse_quote!(#pullback));
        let function_name = source.bindings[function].name.clone();
        let [captured_name, function_name] = [name, &*function_name].map(|name| format_ident!("{name}"));
        let written: [Type; 2] = [syn::parse_quote!(&#captures), syn::parse_quote!(#ty_of_function)];
        let [captured_type, function_type] = &written;
        let two: [FnArg; 2] = [
            syn::parse_quote!(#captured_name: #captured_type),
            syn::parse_quote!(#function_name: #function_type),
        ];
        let mut inputs: Vec<FnArg> = std::mem::take(&mut source.signature.inputs).into_iter().collect();
        inputs.splice(self.position..=self.position, two);
        source.signature.inputs = inputs.into_iter().collect();
        let [captured_type, function_type] = written;
        let typed = |written: Type| {
            let known = ty(&written, &source.floats);
            (written, known)
        };
        let known = Opened {
            inputs: self.inputs.into_iter().map(typed).collect(),
            output: typed(self.output),
            captures,
            pullback,
        };
        let parameter = &mut source.parameters[self.position];
        parameter.written = captured_type;
        parameter.ty = Ty::Reference { mutable: false, target: Box::new(Ty::Unknown) };
        parameter.differentiated = false;
        source.parameters.insert(
            self.position + 1,
            Parameter {
                binding: function,
                written: function_type,
                ty: Ty::Constant,
                differentiated: false,
                served: false,
                receiver: false,
                function: Some(Function::Opened(Box::new(known))),
            },
        );
    }
}
