//! The attribute on `impl Mul<..> for Type` and `impl Div<..> for Type`: the operator's adjoints, through the trait that
//! emitted code asks where it does not know the types of the operands.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::visit::{self, Visit};
use syn::{FnArg, GenericArgument, ImplItemFn, ItemImpl, Pat, PathArguments, Type, WhereClause};

use crate::diagnostics::Diagnostics;
use crate::expand::derivatives;
use crate::options::Options;
use crate::parse::Context;
use crate::primitives;
use crate::tokens;

/// The trait of `dnn_core` that an operator's block is of, and the operator.
pub(crate) fn of(block: &ItemImpl) -> Option<Operator> {
    let (path, _) = block.trait_.as_ref()?;
    let last = path.segments.last()?;
    let (adjoints, value, sign) = match last.ident.to_string().as_str() {
        "Mul" => ("Product", "product", quote!(*)),
        "Div" => ("Quotient", "quotient", quote!(/)),
        _ => return None,
    };
    let right = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(right) => right.clone(),
            _ => return None,
        },
        _ => (*block.self_ty).clone(),
    };
    Some(Operator { adjoints: format_ident!("{adjoints}"), value: format_ident!("{value}"), sign, right })
}

/// The trait of sums, differences or negatives that a block is of. Emitted code takes these for those of the fields.
pub(crate) fn sum(block: &ItemImpl) -> Option<&Ident> {
    let (path, _) = block.trait_.as_ref()?;
    let name = &path.segments.last()?.ident;
    ["Add", "AddAssign", "Sub", "SubAssign", "Neg"].contains(&name.to_string().as_str()).then_some(name)
}

/// Whether a body is seen to do more than to add, to subtract and to put together.
pub(crate) fn is_curved(method: &ImplItemFn) -> bool {
    let mut curved = Curved(false);
    curved.visit_block(&method.block);
    curved.0
}

struct Curved(bool);

impl<'ast> Visit<'ast> for Curved {
    fn visit_expr(&mut self, expression: &'ast syn::Expr) {
        use syn::BinOp::{Div, DivAssign, Mul, MulAssign, Rem, RemAssign};
        self.0 |= match expression {
            syn::Expr::Binary(binary) => {
                matches!(binary.op, Mul(_) | Div(_) | Rem(_) | MulAssign(_) | DivAssign(_) | RemAssign(_))
            }
            syn::Expr::MethodCall(call) => bends(&call.method.to_string()),
            syn::Expr::Call(call) => crate::flow::last_segment(&call.func).is_some_and(|name| bends(&name)),
            _ => false,
        };
        visit::visit_expr(self, expression);
    }

    // What is counted for an index is no part of the sum.
    fn visit_expr_index(&mut self, index: &'ast syn::ExprIndex) {
        self.visit_expr(&index.expr);
    }
}

/// Whether a function or method of this name is one of numbers in the table.
fn bends(name: &str) -> bool {
    primitives::spelled(name).next().is_some() && !primitives::is_method_of_matrices(name)
}

pub(crate) struct Operator {
    adjoints: Ident,
    value: Ident,
    sign: TokenStream,
    right: Type,
}

impl Operator {
    /// The implementation of the trait. The method's derivative is that of a free function: a type may have several
    /// products, and a reference has no methods of its own.
    pub(crate) fn adjoints(
        &self,
        block: &ItemImpl,
        method: &ImplItemFn,
        options: Options,
        diagnostics: Diagnostics,
    ) -> TokenStream {
        let core = options.core.clone();
        let Some(function) = free(block, method) else { return TokenStream::new() };
        let names: Vec<Ident> = parameters(&function).collect();
        let output = function.sig.output.clone();
        let syn::ReturnType::Type(_, output) = output else { return TokenStream::new() };
        let companion = format_ident!("{}_pullback", function.sig.ident);
        let options = Options { wrt: Some(names), ..options };
        let items = derivatives(options, function, Context::default(), diagnostics);
        let (functions, outside) = (&items.functions, &items.outside);
        let bounds = bounds(functions, &companion);
        let Self { adjoints, value, sign, right } = self;
        let (own, other) = (unborrowed(&block.self_ty), unborrowed(right));
        let left = argument(&block.self_ty, &quote!(self));
        let argument = argument(right, &quote!(right));
        let generics = &block.generics.params;
        let gradient = |ty: &Type| quote!(<#ty as #core::differentiable::Differentiable>::Gradient);
        let (of_own, of_other, upstream) = (gradient(own), gradient(other), gradient(&output));
        let (active, constant) = (quote!(#core::__private::Active), quote!(#core::__private::Constant));
        quote! {
            const _: () = {
                #functions
                #outside
                #[automatically_derived]
                impl<#generics> #core::differentiable::#adjoints<#other> for #own #bounds {
                    type Output = #output;

                    fn #value(&self, right: &#other) -> #output {
                        #left #sign #argument
                    }

                    fn left_adjoint(&self, right: &#other, upstream: &#upstream) -> #of_own {
                        let (_, pullback) = #companion(#left, #argument, #active, #constant);
                        let (entry, _) = pullback(#left, #argument, ::core::clone::Clone::clone(upstream));
                        entry
                    }

                    fn right_adjoint(&self, right: &#other, upstream: &#upstream) -> #of_other {
                        let (_, pullback) = #companion(#left, #argument, #constant, #active);
                        let (_, entry) = pullback(#left, #argument, ::core::clone::Clone::clone(upstream));
                        entry
                    }
                }
            };
        }
    }
}

/// The method as a function: `self` by another name, `Self` written out.
fn free(block: &ItemImpl, method: &ImplItemFn) -> Option<ImplItemFn> {
    let types = crate::block::associated_types(block);
    let written = crate::block::written_out(method.to_token_stream(), &types);
    let mut function: ImplItemFn = syn::parse2(written).ok()?;
    let left = tokens::free("left", &block.to_token_stream());
    let own = &block.self_ty;
    let receiver = function.sig.inputs.first_mut()?;
    let FnArg::Receiver(by) = &*receiver else { return None };
    let mutability = by.mutability;
    *receiver = syn::parse_quote!(#mutability #left: #own);
    function.sig.generics.params.extend(block.generics.params.iter().cloned());
    if let Some(clause) = &block.generics.where_clause {
        function.sig.generics.make_where_clause().predicates.extend(clause.predicates.iter().cloned());
    }
    let path = turbofish(own);
    let tokens = renamed(function.to_token_stream(), &left, &path);
    syn::parse2(tokens).ok()
}

/// The type as it can stand in a path of an expression too.
fn turbofish(own: &Type) -> TokenStream {
    let mut own = own.clone();
    if let Type::Path(path) = &mut own {
        for segment in &mut path.path.segments {
            if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
                arguments.colon2_token = Some(syn::parse_quote!(::));
            }
        }
    }
    own.to_token_stream()
}

fn renamed(tokens: TokenStream, left: &Ident, own: &TokenStream) -> TokenStream {
    let rename = |token: TokenTree| match token {
        TokenTree::Ident(ident) if ident == "self" => {
            TokenTree::Ident(Ident::new(&left.to_string(), ident.span())).into()
        }
        TokenTree::Ident(ident) if ident == "Self" => own.clone(),
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), renamed(group.stream(), left, own));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        other => TokenStream::from(other),
    };
    tokens.into_iter().flat_map(rename).collect()
}

/// The names by which the function is differentiated; a pattern is named by its position.
fn parameters(function: &ImplItemFn) -> impl Iterator<Item = Ident> + '_ {
    function.sig.inputs.iter().enumerate().map(|(i, input)| match input {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(name) => name.ident.clone(),
            _ => format_ident!("p{i}"),
        },
        FnArg::Receiver(_) => format_ident!("self"),
    })
}

/// What the companion asks of its type parameters.
fn bounds(functions: &TokenStream, companion: &Ident) -> Option<WhereClause> {
    let file: syn::File = syn::parse2(functions.clone()).ok()?;
    file.items.into_iter().find_map(|item| match item {
        syn::Item::Fn(function) if function.sig.ident == *companion => function.sig.generics.where_clause,
        _ => None,
    })
}

fn unborrowed(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => unborrowed(&reference.elem),
        Type::Paren(inner) => unborrowed(&inner.elem),
        Type::Group(inner) => unborrowed(&inner.elem),
        other => other,
    }
}

/// An operand as the operator takes it, of a reference to it.
fn argument(ty: &Type, reference: &TokenStream) -> TokenStream {
    if matches!(ty, Type::Reference(_)) {
        reference.clone()
    } else {
        quote!(::core::clone::Clone::clone(#reference))
    }
}
