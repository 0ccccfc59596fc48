//! From the user's function to a [`Source`]: the signature understood, every local name unique.
//!
//! No expression is interpreted here; that is `lower`'s work.

mod patterns;
mod resolve;
mod signature;
mod types;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};

use crate::diagnostics::Diagnostics;
use crate::ir::{Bound, Ty};
use crate::options::Options;

pub(crate) use resolve::{BINDING_MARK, VALUE_MACROS, binding_of, values_of};
pub(crate) use types::{floats, names_matrix, ty};

/// A function ready to be lowered.
#[derive(Clone)]
pub(crate) struct Source {
    pub(crate) options: Options,
    pub(crate) attributes: Vec<syn::Attribute>,
    pub(crate) visibility: syn::Visibility,
    pub(crate) signature: syn::Signature,
    pub(crate) context: Context,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) output: Output,
    /// The local names of the body; a name in `body` that ends in [`BINDING_MARK`] and a number is one of them.
    pub(crate) bindings: Vec<Binding>,
    pub(crate) body: syn::Block,
    pub(crate) floats: Floats,
}

/// Where the function stands.
#[derive(Clone, Default)]
pub(crate) struct Context {
    pub(crate) site: Site,
    /// The generics of a trait, or of the block that implements it.
    pub(crate) generics: Option<syn::Generics>,
    /// The block of the method, if the attribute sees it.
    pub(crate) block: Option<syn::ItemImpl>,
    /// Of the block's methods, whether they take `&mut self`.
    pub(crate) receivers: HashMap<String, bool>,
    /// Nothing tells whether the function is free or of a type: an attribute sees its item alone, but not where it
    /// stands in the line.
    pub(crate) indented: bool,
}

/// Whose items the derivatives are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Site {
    /// Free functions, or methods of an inherent block.
    #[default]
    Own,
    /// Methods of a trait.
    Declared,
    /// Methods of a trait, in a block that implements it.
    Implemented,
}

/// What names of types mean here.
#[derive(Clone, Default)]
pub(crate) struct Floats {
    /// The type parameters that are floats.
    parameters: HashMap<String, Bound>,
    /// The type of the block, whose methods are its own: no type of nalgebra's, whatever its name.
    own: Option<String>,
}

impl Floats {
    pub(crate) fn get(&self, name: &str) -> Option<Bound> {
        self.parameters.get(name).copied()
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.parameters.contains_key(name)
    }

    /// The only one, if there is one.
    pub(crate) fn only(&self) -> Option<(&String, Bound)> {
        let mut parameters = self.parameters.iter();
        match (parameters.next(), parameters.next()) {
            (Some((name, bound)), None) => Some((name, *bound)),
            _ => None,
        }
    }
}

#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) binding: usize,
    /// The parameter's type, with `Self` for a receiver.
    pub(crate) written: syn::Type,
    pub(crate) ty: Ty,
    /// The user-facing functions return its gradient.
    pub(crate) differentiated: bool,
    /// The companion serves it.
    pub(crate) served: bool,
    pub(crate) receiver: bool,
    /// The parameter is a function.
    pub(crate) function: Option<Function>,
}

#[derive(Clone)]
pub(crate) enum Function {
    /// Of so many arguments, and no derivative flows through it.
    Plain(usize),
    /// It is given with its pullback. What it captures is the parameter in front of it.
    Opened(Box<Opened>),
}

#[derive(Clone)]
pub(crate) struct Opened {
    pub(crate) inputs: Vec<(syn::Type, Ty)>,
    pub(crate) output: (syn::Type, Ty),
    /// The type parameters of what it captures and of its pullback.
    pub(crate) captures: Ident,
    pub(crate) pullback: Ident,
}

impl Parameter {
    /// Whether it is a view of a matrix, by value.
    pub(crate) fn is_view(&self) -> bool {
        !self.receiver && matches!(self.ty, Ty::Matrix(_)) && types::is_view(&self.written)
    }

    /// The function with its pullback that the parameter is.
    pub(crate) fn opened(&self) -> Option<&Opened> {
        match &self.function {
            Some(Function::Opened(opened)) => Some(opened),
            _ => None,
        }
    }

    /// Whether the parameter is a `&mut` reference: a result too.
    pub(crate) fn is_mutable(&self) -> bool {
        matches!(&self.written, syn::Type::Reference(reference) if reference.mutability.is_some())
    }

    /// Whether the parameter is `self` by value.
    pub(crate) fn is_owned_receiver(&self) -> bool {
        self.receiver && !matches!(self.written, syn::Type::Reference(_))
    }
}

/// What the function returns.
#[derive(Clone)]
pub(crate) struct Output {
    /// The type of the value, inside a wrapper; `None` for `()`.
    pub(crate) written: Option<syn::Type>,
    pub(crate) ty: Ty,
    pub(crate) wrapper: Option<Wrapper>,
}

/// `Option<R>` or `Result<R, E>`: stays outside of what the derivatives return.
#[derive(Clone)]
pub(crate) struct Wrapper {
    /// The type as written.
    pub(crate) written: syn::TypePath,
    pub(crate) option: bool,
}

/// One local name.
#[derive(Clone)]
pub(crate) struct Binding {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) mutable: bool,
}

impl Source {
    pub(crate) fn name(&self) -> &Ident {
        &self.signature.ident
    }

    /// The result's type, if it is written as nalgebra's points are, `Point3<f64>`: people give its pullback a point.
    pub(crate) fn point(&self) -> Option<&syn::Type> {
        let written = self.output.written.as_ref()?;
        let syn::Type::Path(path) = written else { return None };
        let last = path.path.segments.last()?;
        let name = last.ident.to_string();
        let size = name.strip_prefix("OPoint").or_else(|| name.strip_prefix("Point"))?;
        let named = size.is_empty() || size.parse::<u8>().is_ok();
        (self.context.site == Site::Own && named && !last.arguments.is_none()).then_some(written)
    }

    /// Whether the result's type is a name that may be one of a float.
    pub(crate) fn may_be_alias(&self) -> bool {
        let Some(syn::Type::Path(written)) = &self.output.written else { return false };
        let Some(name) = written.path.get_ident() else { return false };
        let outer = self.context.block.iter().map(|block| &block.generics);
        let parameter = outer
            .chain([&self.signature.generics])
            .flat_map(syn::Generics::type_params)
            .any(|parameter| parameter.ident == *name);
        self.output.ty == Ty::Unknown
            && self.context.site == Site::Own
            && !parameter
            && name != "Self"
            && !self.parameters.iter().any(Parameter::is_mutable)
    }

    /// Whether the result is one float and nothing else is written: then value and gradient are one function.
    pub(crate) fn has_joint(&self) -> bool {
        self.output.ty.is_scalar() && !self.parameters.iter().any(Parameter::is_mutable)
    }
}

/// The name of the type that a block is of.
fn own_name(block: &syn::ItemImpl) -> Option<String> {
    match &*block.self_ty {
        syn::Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
}

/// Understands the signature and makes every local name of the body unique.
pub(crate) fn parse(
    options: Options,
    function: syn::ImplItemFn,
    context: Context,
    diagnostics: &mut Diagnostics,
) -> Source {
    let syn::ImplItemFn { attrs, vis, sig, mut block, .. } = function;
    let outer = context.block.as_ref().map(|block| &block.generics).or(context.generics.as_ref());
    let mut floats = floats(&sig.generics, outer);
    floats.own = context.block.as_ref().filter(|block| block.trait_.is_none()).and_then(own_name);
    let mut resolver = resolve::Resolver::new();
    let parameters =
        signature::parameters(&options, &sig, &context, &floats, &mut resolver, &mut block, diagnostics);
    resolver.body(&mut block);
    let output = signature::output(&sig.output, &floats);
    Source {
        options,
        attributes: attrs,
        visibility: vis,
        signature: sig,
        context,
        parameters,
        output,
        bindings: resolver.finish(),
        body: block,
        floats,
    }
}
