using System.Collections.Immutable;
using System.Text;
using Cacao.Generators.Analysis;
using Cacao.Generators.Emission;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Cacao.Generators;

/// <summary>Generates the registration of GraphQL types, resolvers and data loaders from attributes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CacaoGenerator : IIncrementalGenerator
{
    /// <summary>The tracking name of the step that yields one item per generated type.</summary>
    internal const string TypesStep = "Types";

    /// <summary>The tracking name of the step that yields one item per generated loader.</summary>
    internal const string DataLoadersStep = "DataLoaders";

    /// <summary>The tracking name of the step that yields the registration.</summary>
    internal const string ModuleStep = "Module";

    private static readonly (string Attribute, RootKind Kind)[] s_roots =
    [
        ("Cacao.Types.QueryTypeAttribute", RootKind.Query),
        ("Cacao.Types.MutationTypeAttribute", RootKind.Mutation),
        ("Cacao.Types.SubscriptionTypeAttribute", RootKind.Subscription),
        ("Cacao.Types.ObjectTypeAttribute`1", RootKind.Object),
        ("Cacao.Types.ExtendObjectTypeAttribute`1", RootKind.ObjectExtension),
        ("Cacao.Types.InterfaceTypeAttribute`1", RootKind.Interface),
        ("Cacao.Types.UnionTypeAttribute", RootKind.Union),
        ("Cacao.DataLoading.DataLoaderAttribute", RootKind.DataLoader),
    ];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The classes are found by their attributes; what they refer to is then read once for the whole compilation,
        // because types are shared between them. Everything after that step compares by value, so that edits which
        // change no model generate nothing.
        var schema = FindRoots(context)
            .Combine(context.CompilationProvider)
            .Select(static (input, token) => SchemaReader.Read(input.Left, input.Right, token));

        var types = schema.SelectMany(static (s, _) => s.Types).WithTrackingName(TypesStep);
        context.RegisterSourceOutput(types, static (output, type) =>
            Add(output, $"{type.Host.Namespace}.{type.Host.Name}.{type.Name}", TypeEmitter.Emit(type)));

        var loaders = schema.SelectMany(static (s, _) => s.DataLoaders).WithTrackingName(DataLoadersStep);
        context.RegisterSourceOutput(loaders, static (output, loader) =>
            Add(output, $"{loader.Namespace}.{loader.Name}", DataLoaderEmitter.Emit(loader)));

        var groups = schema.SelectMany(static (s, _) => DataLoaderGroups.Of(s.DataLoaders));
        context.RegisterSourceOutput(groups, static (output, group) =>
            Add(output, $"{group.Namespace}.{group.Name}", DataLoaderGroupEmitter.Emit(group)));

        var module = schema.Select(static (s, _) => s.Module).WithTrackingName(ModuleStep);
        context.RegisterSourceOutput(module, static (output, model) =>
        {
            if (model is not null)
            {
                Add(output, $"{model.Name}.Module", ModuleEmitter.Emit(model));
            }
        });

        var diagnostics = schema.SelectMany(static (s, _) => s.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) =>
            output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static IncrementalValueProvider<ImmutableArray<RootModel>> FindRoots(
        IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<RootModel>>? all = null;
        foreach (var (attribute, kind) in s_roots)
        {
            var found = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    static (node, _) => node is TypeDeclarationSyntax or MethodDeclarationSyntax,
                    (match, _) => new RootModel(MetadataNames.Of(match.TargetSymbol), kind))
                .Collect();
            all = all is { } others
                ? others.Combine(found).Select(static (pair, _) => pair.Left.AddRange(pair.Right))
                : found;
        }

        return all!.Value;
    }

    private static void Add(SourceProductionContext output, string name, string code) =>
        output.AddSource(
            name.TrimStart('.').Replace("@", string.Empty) + ".g.cs",
            SourceText.From(code, Encoding.UTF8));
}
