//! The generated items of one function.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned, ToTokens};
use syn::{FnArg, Type};

use super::statement::marker_type;
use super::{docs, Writer};
use crate::differentiate::{differentiate, Derivative};
use crate::infer::activity;
use crate::ir::{Program, Ty};
use crate::parse::{Parameter, Source, Wrapper};
use crate::simplify::simplify;

/// What is generated: functions that stand beside the user's, and items that must stand outside of an `impl`.
pub(crate) struct Items {
    pub(crate) functions: TokenStream,
    pub(crate) outside: TokenStream,
}

/// All derivatives of one function.
pub(crate) fn items(source: &Source, program: &Program) -> Items {
    let shape = Shape::new(source);
    let companion = companion(source, program, &shape);
    let vjp = vjp(source, &shape);
    let scalar = source.output.ty.is_scalar() && !source.parameters.iter().any(Parameter::is_mutable);
    let joint = scalar.then(|| joint(source, program, &shape));
    let outside = if source.options.named { shape.structure(source) } else { TokenStream::new() };
    Items { functions: quote!(#joint #vjp #companion), outside }
}

/// The user-facing items with the right signatures and no body, for callers of a function with errors.
pub(crate) fn stubs(source: &Source) -> Items {
    let shape = Shape::new(source);
    let scalar = source.output.ty.is_scalar() && !source.parameters.iter().any(Parameter::is_mutable);
    let mut functions = TokenStream::new();
    let value = shape.value(source);
    let grads = &shape.grads;
    let mut stub = |name: &Ident, output: TokenStream| {
        let head = shape.head(source, name, &output);
        functions.extend(quote!(#[doc(hidden)] #head { ::core::unreachable!() }));
    };
    if scalar {
        stub(&shape.item("value_and_grad"), wrapped(source, &quote!((#value, #grads))));
        stub(&shape.item("grad"), wrapped(source, grads));
    }
    let outside = if source.options.named { shape.structure(source) } else { TokenStream::new() };
    Items { functions, outside }
}

/// What the signatures of the items have in common.
struct Shape {
    core: TokenStream,
    stem: String,
    /// The type of the gradients together.
    grads: TokenStream,
    fields: Vec<(Ident, TokenStream)>,
    named: Option<Ident>,
}

impl Shape {
    fn new(source: &Source) -> Self {
        let core = source.options.core.clone();
        let fields: Vec<(Ident, TokenStream)> = source
            .parameters
            .iter()
            .filter(|parameter| parameter.differentiated && !parameter.is_mutable())
            .map(|parameter| {
                let name = &source.bindings[parameter.binding].name;
                let name = if name == "self" { "this" } else { name };
                let name = syn::parse_str::<Ident>(name)
                    .unwrap_or_else(|_| Ident::new_raw(name.trim_start_matches("r#"), Span::call_site()));
                (name, gradient_type(&parameter.written, &parameter.ty, &core))
            })
            .collect();
        let stem = source.options.name.as_ref().unwrap_or(source.name()).to_string();
        let stem = stem.trim_start_matches("r#").to_owned();
        let named = source.options.named.then(|| format_ident!("{}Gradients", camel(&stem)));
        let types = fields.iter().map(|(_, ty)| ty);
        let grads = match (&named, fields.len()) {
            (Some(named), _) => {
                let arguments = used_generics(source, &fields);
                let names = arguments.iter().map(generic_name);
                quote!(#named<#(#names),*>)
            }
            (None, 1) => quote!(#(#types)*),
            (None, _) => quote!((#(#types),*)),
        };
        Self { core, stem, grads, fields, named }
    }

    fn item(&self, suffix: &str) -> Ident {
        format_ident!("{}_{suffix}", self.stem)
    }

    /// The type of the value, inside of a wrapper.
    fn value(&self, source: &Source) -> TokenStream {
        source.output.written.as_ref().map_or_else(|| quote!(()), ToTokens::to_token_stream)
    }

    /// The signature of a user-facing item.
    fn head(&self, source: &Source, name: &Ident, output: &TokenStream) -> TokenStream {
        let visibility = &source.visibility;
        let signature = &source.signature;
        let (generics, _, bounds) = signature.generics.split_for_impl();
        let generics = generics_with_bounds(&signature.generics, &generics.to_token_stream());
        let inputs = inputs(source);
        let constant_attributes = copied_attributes(source);
        quote!(#constant_attributes #visibility fn #name #generics (#(#inputs),*) -> #output #bounds)
    }

    /// The gradients put together.
    fn together(&self, values: &[TokenStream]) -> TokenStream {
        match (&self.named, values) {
            (Some(named), _) => {
                let names = self.fields.iter().map(|(name, _)| name);
                quote!(#named { #(#names: #values),* })
            }
            (None, [only]) => only.clone(),
            (None, _) => quote!((#(#values),*)),
        }
    }

    /// The struct that `named` asks for.
    fn structure(&self, source: &Source) -> TokenStream {
        let Some(named) = &self.named else { return TokenStream::new() };
        let visibility = &source.visibility;
        let arguments = used_generics(source, &self.fields);
        let fields = self.fields.iter().map(|(name, ty)| {
            let doc = format!(" By `{name}`.");
            quote!(#[doc = #doc] pub #name: #ty)
        });
        let doc = format!(" The gradients of `{}`.", source.name());
        quote!(#[doc = #doc] #[derive(Clone, Debug, PartialEq)] #visibility struct #named<#(#arguments),*> { #(#fields),* })
    }
}

/// `f_value_and_grad` and `f_grad`: the seed is one.
fn joint(source: &Source, program: &Program, shape: &Shape) -> TokenStream {
    let facts = activity(program, |i| source.parameters[i].differentiated);
    let mut derivative = differentiate(program, &facts);
    simplify(&mut derivative);
    let tokens = source_tokens(source);
    let writer =
        Writer::new(&derivative, &tokens, &shape.core, None, Box::new(|variable| facts.depends_on(variable)));
    let forward = writer.block(&derivative.program.body, true);
    let backward = backward(&writer, &derivative);
    let gradients: Vec<TokenStream> = source
        .parameters
        .iter()
        .zip(&derivative.gradients)
        .filter(|(parameter, _)| parameter.differentiated)
        .zip(&derivative.program.parameters)
        .map(|((_, gradient), &parameter)| {
            gradient.map_or_else(|| writer.zero(parameter), |g| writer.name(g))
        })
        .collect();
    let result = writer.name(derivative.program.result.expect("a scalar function has a result"));
    let gradients = shape.together(&gradients);
    let value = shape.value(source);
    let grads = &shape.grads;
    let both = finished(source, &quote!((#result, #gradients)));
    let head = shape.head(source, &shape.item("value_and_grad"), &wrapped(source, &quote!((#value, #grads))));
    let listing = quote!(#forward #backward);
    let entries = calls(&derivative).then(|| {
        let core = &shape.core;
        quote!(use #core::__private::Entry as _;)
    });
    let doc = docs::attributes(source, "Value of, and gradient of,", Some(&listing));
    let allow = allow();
    let value_and_grad = quote! {
        #doc
        #allow
        #[must_use]
        #head { #entries #forward #backward #both }
    };
    let grad_head = shape.head(source, &shape.item("grad"), &wrapped(source, grads));
    let doc = docs::attributes(source, "Gradient of", None);
    let call = self_call(source, &shape.item("value_and_grad"), &argument_names(source));
    let body = match &source.output.wrapper {
        None => quote!(#call.1),
        Some(Wrapper { option: true, .. }) => quote!(match #call {
            ::core::option::Option::Some(both) => ::core::option::Option::Some(both.1),
            ::core::option::Option::None => ::core::option::Option::None,
        }),
        Some(_) => quote!(match #call {
            ::core::result::Result::Ok(both) => ::core::result::Result::Ok(both.1),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
        }),
    };
    quote! {
        #value_and_grad
        #doc
        #allow
        #[must_use]
        #grad_head { #body }
    }
}

/// Whether the backward pass calls pullbacks.
fn calls(derivative: &Derivative) -> bool {
    let mut found = false;
    derivative
        .backward
        .visit(&mut |statement| found |= matches!(statement, crate::ir::Statement::Entries(_)));
    found
}

fn backward(writer: &Writer<'_>, derivative: &Derivative) -> TokenStream {
    let seed = derivative.seed.map(|seed| {
        let name = writer.name(seed);
        let one = writer.one(derivative.program.result.expect("a seed belongs to a result"));
        quote!(let #name = #one;)
    });
    let statements = writer.block(&derivative.backward, false);
    quote!(#seed #statements)
}

/// `f_pullback`: what other differentiated functions call.
fn companion(source: &Source, program: &Program, shape: &Shape) -> TokenStream {
    let core = &shape.core;
    let facts = activity(program, |i| source.parameters[i].served);
    let mut derivative = differentiate(program, &facts);
    simplify(&mut derivative);
    let markers: Vec<Ident> = (0..source.parameters.len()).map(|i| format_ident!("active{i}")).collect();
    let marker_types: Vec<Ident> = markers.iter().map(marker_type).collect();
    let tokens = source_tokens(source);
    let depends = Box::new(|variable| facts.depends_on(variable));
    let mut writer = Writer::new(&derivative, &tokens, core, Some(markers.clone()), depends);
    let forward = writer.block(&derivative.program.body, true);
    let result = derivative.program.result.map(|result| {
        let name = writer.name(result);
        let ty = &derivative.program.variables[result].ty;
        if ty.is_copy() || matches!(ty, Ty::Reference { .. }) || !mentions(&derivative, result) {
            name
        } else {
            quote!(::core::clone::Clone::clone(&#name))
        }
    });
    writer.in_closure = true;
    let backward = writer.block(&derivative.backward, false);
    let mut parameters = Vec::new();
    let mut types = Vec::new();
    let mut entries = Vec::new();
    let mut entry_types = Vec::new();
    for (i, parameter) in source.parameters.iter().enumerate() {
        let variable = derivative.program.parameters[i];
        let gradient_type = gradient_type(&parameter.written, &parameter.ty, core);
        let marker = &markers[i];
        let marker_type = &marker_types[i];
        let written = &parameter.written;
        if parameter.is_mutable() {
            let name = derivative.gradients[i].map_or_else(|| quote!(_), |gradient| writer.name(gradient));
            let cotangent = cotangent_type(&parameter.written, &parameter.ty, core);
            parameters.push(quote!(#name: #cotangent));
            types.push(quote!(#cotangent));
            entries.push(quote!(()));
            entry_types.push(quote!(()));
            continue;
        }
        let name = writer.name(variable);
        parameters.push(quote!(#name: #written));
        types.push(quote!(#written));
        match derivative.gradients[i] {
            Some(gradient) => {
                let gradient = writer.name(gradient);
                entries.push(quote!(#core::__private::Activity::entry(#marker, || #gradient)));
                entry_types.push(quote!(<#marker_type as #core::__private::Activity>::Entry<#gradient_type>));
            }
            None if parameter.served => {
                let zero = writer.zero(variable);
                entries.push(quote!(#core::__private::Activity::entry(#marker, || #zero)));
                entry_types.push(quote!(<#marker_type as #core::__private::Activity>::Entry<#gradient_type>));
            }
            None => {
                entries.push(quote!(#core::__private::NoGradient));
                entry_types.push(quote!(#core::__private::NoGradient));
            }
        }
    }
    let value = shape.value(source);
    if source.output.written.is_some() {
        let cotangent =
            source.output.written.as_ref().map(|written| gradient_type(written, &source.output.ty, core));
        let seed = derivative.seed.map_or_else(|| quote!(_), |seed| writer.name(seed));
        parameters.push(quote!(#seed: #cotangent));
        types.push(quote!(#cotangent));
    }
    let name = format_ident!("{}_pullback", source.name().to_string().trim_start_matches("r#"));
    let signature = &source.signature;
    let generics = with_markers(&signature.generics, &marker_types, core);
    let bounds = &signature.generics.where_clause;
    let inputs = inputs(source);
    let visibility = &source.visibility;
    let result = result.unwrap_or_else(|| quote!(()));
    let output =
        wrapped(source, &quote!((#value, impl ::core::ops::FnOnce(#(#types),*) -> (#(#entry_types,)*))));
    let closure = quote!(move |#(#parameters),*| { #backward (#(#entries,)*) });
    let both = finished(source, &quote!((#result, #closure)));
    let allow = allow();
    let checks = checks(source, program, core);
    let attributes = configuration_attributes(source);
    quote! {
        #attributes
        #[doc(hidden)]
        #allow
        #[inline]
        #visibility fn #name #generics (#(#inputs,)* #(#markers: #marker_types),*) -> #output #bounds {
            #checks
            #forward
            #both
        }
    }
}

/// `f_vjp`: the companion for people.
fn vjp(source: &Source, shape: &Shape) -> TokenStream {
    let core = &shape.core;
    let mut forward = Vec::new();
    let mut again = Vec::new();
    let mut cotangents = Vec::new();
    let mut cotangent_types = Vec::new();
    let mut markers = Vec::new();
    let mut entries = Vec::new();
    let mut kept = Vec::new();
    if let Some(written) = &source.output.written {
        let cotangent = gradient_type(written, &source.output.ty, core);
        cotangents.push(format_ident!("cotangent"));
        cotangent_types.push(cotangent);
    }
    let mut unique = Vec::new();
    for (i, parameter) in source.parameters.iter().enumerate() {
        let name = argument_name(source, i);
        let marker = if parameter.differentiated || parameter.is_mutable() {
            quote!(Active)
        } else {
            quote!(Constant)
        };
        markers.push(quote!(#core::__private::#marker));
        if parameter.is_mutable() {
            let cotangent = format_ident!("cotangent{i}");
            forward.push(quote!(#name));
            again.push(quote!(#cotangent));
            cotangent_types.push(cotangent_type(&parameter.written, &parameter.ty, core).to_token_stream());
            unique.push(cotangent);
            entries.push(quote!(_));
            continue;
        }
        let lent = matches!(parameter.written, Type::Reference(_)) || parameter.ty.is_copy();
        forward.push(if lent { quote!(#name) } else { quote!(::core::clone::Clone::clone(&#name)) });
        again.push(quote!(#name));
        if parameter.differentiated {
            let entry = format_ident!("entry{i}");
            entries.push(quote!(#entry));
            kept.push(quote!(#entry));
        } else {
            entries.push(quote!(_));
        }
    }
    let seed = cotangents.first().cloned();
    cotangents.extend(unique);
    let grads = if kept.is_empty() { quote!(()) } else { shape.grads.clone() };
    let together = if kept.is_empty() { quote!(()) } else { shape.together(&kept) };
    let value = shape.value(source);
    let function = quote!(#core::__private::capturing!(::core::ops::FnOnce(#(#cotangent_types),*) -> #grads));
    let output = wrapped(source, &quote!((#value, #function)));
    let head = shape.head(source, &shape.item("vjp"), &output);
    let companion = format_ident!("{}_pullback", source.name().to_string().trim_start_matches("r#"));
    let arguments: Vec<TokenStream> = forward.into_iter().chain(markers).collect();
    let call = self_call(source, &companion, &arguments);
    let question = source.output.wrapper.as_ref().map(|_| quote!(?));
    let both = finished(
        source,
        &quote!((value, move |#(#cotangents),*| { let (#(#entries,)*) = pullback(#(#again,)* #seed); #together })),
    );
    let doc = docs::attributes(
        source,
        "Value of, and the map from the result's cotangent to the gradient of,",
        None,
    );
    let allow = allow();
    quote! {
        #doc
        #allow
        #head {
            let (value, pullback) = #call #question;
            #both
        }
    }
}

impl Writer<'_> {
    fn one(&self, result: crate::ir::Var) -> TokenStream {
        let scalar = match self.program.variables[result].ty.value() {
            Ty::Float(float) => float.clone(),
            _ => crate::ir::Float::Some,
        };
        self.expression(&crate::ir::Expression::Number(1.0), &scalar).0
    }
}

/// Emitted checks: functions of the table are those of `dnn_core`.
fn checks(_source: &Source, program: &Program, core: &TokenStream) -> TokenStream {
    let mut found: Vec<(String, TokenStream, Span)> = Vec::new();
    program.body.visit(&mut |statement| {
        statement.visit_expressions(&mut |expression| {
            if let crate::ir::Expression::Apply(application) = expression {
                let crate::ir::Operation::Primitive(primitive) = application.operation else { return };
                let crate::ir::Spelling::Path(path) = &application.spelling else { return };
                let activation = matches!(primitive.emission, crate::ir::Emission::Function(_));
                if activation && !found.iter().any(|(text, ..)| *text == path.to_string()) {
                    found.push((path.to_string(), path.clone(), application.span));
                }
            }
        });
    });
    let checks = found.into_iter().map(|(_, path, span)| {
        let span = super::located(span);
        let confirm = Ident::new("confirm", span);
        let path: TokenStream = path
            .into_iter()
            .map(|mut token| {
                token.set_span(super::located(token.span()));
                token
            })
            .collect();
        quote_spanned!(span=> { use #core::__private::Confirm as _; #core::__private::Named(#path).#confirm(); })
    });
    quote!(#(#checks)*)
}

fn mentions(derivative: &Derivative, variable: crate::ir::Var) -> bool {
    let mut found = false;
    derivative.backward.visit(&mut |statement| statement.visit_reads(&mut |read| found |= read == variable));
    found
}

/// The tokens of the user's function, whose names are not to be used for others.
fn source_tokens(source: &Source) -> TokenStream {
    let (signature, body) = (&source.signature, &source.body);
    quote!(#signature #body)
}

fn argument_name(source: &Source, index: usize) -> TokenStream {
    let name = &source.bindings[source.parameters[index].binding].name;
    name.parse().expect("names are tokens")
}

fn argument_names(source: &Source) -> Vec<TokenStream> {
    (0..source.parameters.len()).map(|i| argument_name(source, i)).collect()
}

/// A call of another item of the same function, with all arguments in order.
fn self_call(source: &Source, item: &Ident, arguments: &[TokenStream]) -> TokenStream {
    let associated =
        source.parameters.iter().any(|parameter| parameter.receiver) || source.context.block.is_some();
    let path = if associated { quote!(Self::#item) } else { quote!(#item) };
    let consts: Vec<TokenStream> = source
        .signature
        .generics
        .params
        .iter()
        .filter(|parameter| !matches!(parameter, syn::GenericParam::Lifetime(_)))
        .map(generic_name)
        .collect();
    let explicit = item.to_string().ends_with("_pullback") || consts.is_empty();
    let turbofish = if explicit { TokenStream::new() } else { quote!(::<#(#consts),*>) };
    quote!(#path #turbofish(#(#arguments),*))
}

/// The parameters as the items declare them: names without `mut` or patterns.
fn inputs(source: &Source) -> Vec<TokenStream> {
    source
        .signature
        .inputs
        .iter()
        .enumerate()
        .map(|(i, input)| match input {
            FnArg::Receiver(receiver) => {
                let mut receiver = receiver.clone();
                receiver.mutability = None;
                receiver.to_token_stream()
            }
            FnArg::Typed(typed) => {
                let name = argument_name(source, i);
                let ty = &typed.ty;
                quote!(#name: #ty)
            }
        })
        .collect()
}

/// The type of the gradient of a parameter or result: owned.
fn gradient_type(written: &Type, ty: &Ty, core: &TokenStream) -> TokenStream {
    match written {
        Type::Paren(inner) => gradient_type(&inner.elem, ty, core),
        Type::Reference(reference) => gradient_type(&reference.elem, ty.value(), core),
        Type::Slice(slice) => {
            let element = gradient_type(&slice.elem, &ty.element(), core);
            quote!(#core::__private::Vec<#element>)
        }
        Type::Array(array) => {
            let element = gradient_type(&array.elem, &ty.element(), core);
            let length = &array.len;
            quote!([#element; #length])
        }
        Type::Tuple(tuple) if !tuple.elems.is_empty() => {
            let elements = tuple.elems.iter().enumerate().map(|(i, element)| {
                let known = match ty {
                    Ty::Tuple(types) => types[i].clone(),
                    _ => Ty::Unknown,
                };
                gradient_type(element, &known, core)
            });
            quote!((#(#elements,)*))
        }
        other if ty.is_made_of_floats() || !ty.may_carry() => quote!(#other),
        other => quote!(#core::__private::GradientOf<#other>),
    }
}

/// The type of the cotangent of a `&mut` parameter: a `&mut` to what it points to, a slice for a `Vec`.
fn cotangent_type(written: &Type, ty: &Ty, core: &TokenStream) -> TokenStream {
    match written {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => {
                let element = gradient_type(&slice.elem, &ty.element(), core);
                quote!(&mut [#element])
            }
            other => {
                let target = gradient_type(other, ty.value(), core);
                quote!(&mut #target)
            }
        },
        other => quote!(&mut #other),
    }
}

/// The wrapper of the result put around a type.
fn wrapped(source: &Source, inner: &TokenStream) -> TokenStream {
    let Some(wrapper) = &source.output.wrapper else { return inner.clone() };
    let mut written = wrapper.written.clone();
    if let Some(last) = written.path.segments.last_mut() {
        if let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments {
            if let Some(first) = arguments.args.first_mut() {
                *first = syn::GenericArgument::Type(Type::Verbatim(inner.clone()));
            }
        }
    }
    written.to_token_stream()
}

/// The final value put into its wrapper.
fn finished(source: &Source, value: &TokenStream) -> TokenStream {
    match &source.output.wrapper {
        None => value.clone(),
        Some(Wrapper { option: true, .. }) => quote!(::core::option::Option::Some(#value)),
        Some(_) => quote!(::core::result::Result::Ok(#value)),
    }
}

fn generics_with_bounds(generics: &syn::Generics, plain: &TokenStream) -> TokenStream {
    if generics.params.is_empty() {
        return TokenStream::new();
    }
    plain.clone()
}

fn with_markers(generics: &syn::Generics, markers: &[Ident], core: &TokenStream) -> TokenStream {
    let own = generics.params.iter();
    let markers = markers.iter().map(|marker| quote!(#marker: #core::__private::Activity));
    quote!(<#(#own,)* #(#markers),*>)
}

fn generic_name(parameter: &syn::GenericParam) -> TokenStream {
    match parameter {
        syn::GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
        syn::GenericParam::Type(ty) => ty.ident.to_token_stream(),
        syn::GenericParam::Const(constant) => constant.ident.to_token_stream(),
    }
}

/// The generic parameters that the gradients' types mention.
fn used_generics(source: &Source, fields: &[(Ident, TokenStream)]) -> Vec<syn::GenericParam> {
    let block = source.context.block.as_ref().map(|block| &block.generics);
    let all =
        block.into_iter().chain([&source.signature.generics]).flat_map(|generics| generics.params.iter());
    all.filter(|parameter| {
        let name = generic_name(parameter).to_string();
        fields.iter().any(|(_, ty)| {
            ty.to_string().split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == name)
        })
    })
    .cloned()
    .collect()
}

/// The attributes that items share with the user's function.
fn copied_attributes(source: &Source) -> TokenStream {
    let copied = source.attributes.iter().filter(|attribute| {
        ["cfg", "inline", "deprecated", "track_caller"].iter().any(|name| attribute.path().is_ident(name))
    });
    quote!(#(#copied)*)
}

fn configuration_attributes(source: &Source) -> TokenStream {
    let copied = source.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    quote!(#(#copied)*)
}

/// The lints that generated code may trip over, though it is right.
fn allow() -> TokenStream {
    quote! {
        #[allow(
            clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction,
            dead_code, unused, non_snake_case, unreachable_code, unused_qualifications
        )]
    }
}

/// `value_stem` as `ValueStem`.
fn camel(stem: &str) -> String {
    stem.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
        })
        .collect()
}
