using System.Collections.Immutable;
using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads everything that a compilation contributes to a schema: the type classes first, then, until nothing
/// new turns up, the types that they refer to.</summary>
internal sealed class SchemaReader
{
    private readonly ReaderContext _context;
    private readonly DerivedTypes _derived;
    private readonly NodeReader _nodes;
    private readonly ObjectTypeReader _objects;
    private readonly List<TypeClass> _classes = [];
    private readonly List<TypeModel> _types = [];
    private readonly List<(INamedTypeSymbol Symbol, ComplexTypeModel Model)> _bound = [];
    private readonly Dictionary<string, INamedTypeSymbol> _definitions = new(StringComparer.Ordinal);

    private SchemaReader(ReaderContext context)
    {
        _context = context;
        _derived = new DerivedTypes(context.Compilation);
        _nodes = new NodeReader(context);
        _objects = new ObjectTypeReader(context, _nodes);
    }

    /// <summary>Reads the model; it holds no symbols.</summary>
    public static SchemaModel Read(
        ImmutableArray<RootModel> roots,
        Compilation compilation,
        CancellationToken cancellationToken) =>
        new SchemaReader(new ReaderContext(compilation, cancellationToken)).Read(roots);

    private SchemaModel Read(ImmutableArray<RootModel> roots)
    {
        _classes.AddRange(roots.Distinct()
            .OrderBy(r => r.MetadataName, StringComparer.Ordinal)
            .Select(r => TypeClass.Find(_context, r))
            .OfType<TypeClass>());
        var loaders = new DataLoaderReader(_context).Read(_classes);
        NameTypes();
        ReadRoots();
        ReportDuplicateRootFields();
        RequireBoundTypes();
        ReadPending();
        var types = _types
            .Concat(ImplementedInterfaces.Complete(_bound, _context.Types))
            .Select(CompleteRequirements)
            .ToList();
        return new SchemaModel(
            ModuleReader.Read(_context, types, loaders),
            types.ToEquatableArray(),
            loaders.ToEquatableArray(),
            _context.Diagnostics.Distinct().ToEquatableArray());
    }

    // Only projections read the requirements of fields, and only the check of rules reads the members of inputs.
    private TypeModel CompleteRequirements(TypeModel type) => type switch
    {
        ComplexTypeModel complex when !_context.UsesProjections => complex with
        {
            Fields = complex.Fields.Select(f => f with { Requirements = null }).ToEquatableArray(),
        },
        InputTypeModel input when !_context.UsesInputRules => input with
        {
            Members = input.Members.Select(m => m with { Field = m.Field with { Read = null } }).ToEquatableArray(),
        },
        _ => type,
    };

    // Names are settled before the first reference is written.
    private void NameTypes()
    {
        foreach (var typeClass in _classes)
        {
            switch (typeClass.Kind)
            {
                case RootKind.Union:
                    _context.Types.Name(typeClass.Symbol, UnionTypeReader.NameOf(typeClass.Symbol)!);
                    break;
                case RootKind.Object or RootKind.Interface when typeClass.BoundType is { } bound:
                    var name = typeClass.Symbol.FindAttribute("GraphQLNameAttribute")?.StringArgument(0);
                    _context.Types.Name(bound, name ?? Naming.TypeName(bound));
                    break;
                case RootKind.Query:
                    _nodes.AddQueryClass(typeClass);
                    break;
            }
        }
    }

    private void ReadRoots()
    {
        foreach (var typeClass in _classes)
        {
            if (ScopeOf(typeClass.Kind) is { } kind)
            {
                _types.Add(_objects.ReadRoot(typeClass, kind));
            }
        }
    }

    private static TypeScopeKind? ScopeOf(RootKind kind) => kind switch
    {
        RootKind.Query => TypeScopeKind.Query,
        RootKind.Mutation => TypeScopeKind.Mutation,
        RootKind.Subscription => TypeScopeKind.Subscription,
        _ => null,
    };

    private void RequireBoundTypes()
    {
        foreach (var typeClass in _classes)
        {
            if (typeClass.Kind is RootKind.Object or RootKind.ObjectExtension or RootKind.Interface
                && typeClass.BoundType is { TypeKind: not TypeKind.Error } bound)
            {
                _context.Types.RequireOutput(bound);
            }
            else if (typeClass.Kind == RootKind.Union)
            {
                _context.Types.RequireOutput(typeClass.Symbol);
            }
        }
    }

    private void ReadPending()
    {
        var inputs = new InputTypeReader(_context);
        while (_context.Types.PendingOutputs.Count + _context.Types.PendingInputs.Count > 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (_context.Types.PendingOutputs.Count > 0)
            {
                ReadOutput(_context.Types.PendingOutputs.Dequeue());
            }
            else
            {
                ReadInput(inputs, _context.Types.PendingInputs.Dequeue());
            }
        }
    }

    private void ReadInput(InputTypeReader reader, INamedTypeSymbol type)
    {
        if (TryDefine(Naming.InputTypeName(type), type) && reader.Read(type) is { } input)
        {
            _types.Add(input);
        }
    }

    private void ReadOutput(INamedTypeSymbol type)
    {
        if (!TryDefine(_context.Types.OutputName(type), type))
        {
            return;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            _types.Add(new EnumTypeReader(_context).Read(type));
            return;
        }

        if (UnionTypeReader.NameOf(type) is not null)
        {
            _types.Add(new UnionTypeReader(_context, _derived).Read(type));
            return;
        }

        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            foreach (var implementation in _derived.Of(type))
            {
                _context.Types.RequireOutput(implementation);
            }
        }

        var classes = _classes
            .Where(c => c.Kind is RootKind.Object or RootKind.ObjectExtension or RootKind.Interface)
            .Where(c => SymbolEqualityComparer.Default.Equals(c.BoundType, type))
            .OrderBy(c => c.Kind == RootKind.ObjectExtension)
            .ToList();
        _bound.AddRange(_objects.ReadBound(type, classes).Select(m => (type, m)));
    }

    /// <returns>Whether the name is free.</returns>
    private bool TryDefine(string name, INamedTypeSymbol type)
    {
        if (!_definitions.TryGetValue(name, out var other))
        {
            _definitions.Add(name, type);
            return true;
        }

        _context.Report(
            DiagnosticDescriptors.DuplicateTypeName,
            type,
            name,
            other.ToDisplayString(),
            type.ToDisplayString());
        return false;
    }

    // Root types are spread over classes that know nothing of each other.
    private void ReportDuplicateRootFields()
    {
        foreach (var root in _types.OfType<ComplexTypeModel>().GroupBy(t => t.Name))
        {
            var seen = new Dictionary<string, HostModel>(StringComparer.Ordinal);
            foreach (var (type, field) in root.SelectMany(t => t.Fields.Select(f => (t, f))))
            {
                if (!seen.TryGetValue(field.Name, out var first))
                {
                    seen.Add(field.Name, type.Host);
                }
                else if (first != type.Host)
                {
                    var member = _classes.First(c => c.Host == type.Host && ScopeOf(c.Kind) is not null).Resolvers
                        .First(m => m.Name == field.Resolver.MethodName);
                    _context.Report(DiagnosticDescriptors.DuplicateField, member, root.Key, field.Name);
                }
            }
        }
    }
}
