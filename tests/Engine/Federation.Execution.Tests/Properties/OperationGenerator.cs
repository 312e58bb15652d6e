using System.Text;
using Cacao.Types;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generates valid operations: aliases, fragments, conditions, arguments, fields that are selected twice.</summary>
internal sealed class OperationGenerator
{
    private const int MaxDepth = 5;
    private readonly Schema _schema;
    private readonly bool _defers;
    private readonly Random _random;
    private readonly OperationArguments _arguments;
    private readonly Dictionary<ComplexType, (string First, string Second)> _exchanged = [];
    private readonly StringBuilder _fragments = new();
    private int _names;
    private int _budget;

    /// <param name="schema">What may be asked for.</param>
    /// <param name="seed">Equal seeds give equal operations.</param>
    /// <param name="defers">Whether fragments may be deferred.</param>
    public OperationGenerator(Schema schema, int seed, bool defers = false)
    {
        _schema = schema;
        _defers = defers;
        _random = new Random(seed);
        _arguments = new OperationArguments(_random);
        _budget = seed % 20 == 0 ? 120 : 40;
    }

    /// <summary>Generates an operation with the values of its variables.</summary>
    public (string Document, string Variables) Generate()
    {
        var isMutation = _schema.MutationType is not null && _random.Next(5) == 0;
        var selections = Selections(isMutation ? _schema.MutationType! : _schema.QueryType, 0, string.Empty);
        return ($"{(isMutation ? "mutation" : "query")}{_arguments.Definitions} {selections}{_fragments}", _arguments.Values);
    }

    private string Selections(NamedType type, int depth, string prefix)
    {
        var text = new StringBuilder("{ ");
        var count = _random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            text.Append(Selection(type, depth, prefix)).Append(' ');
        }

        // Something must be there even when everything else is a fragment of another type.
        return text.Append(_random.Next(3) == 0 || type is not ObjectType ? "__typename " : string.Empty).Append('}').ToString();
    }

    private string Selection(NamedType type, int depth, string prefix)
    {
        _budget--;
        if (type.IsAbstractType && _budget > 0 && _random.Next(3) > 0)
        {
            var member = Narrow(type);
            return $"... on {member.Name}{Condition()}{Deferral(type)} {Selections(member, depth, member.Name)}";
        }

        var choice = _random.Next(12);
        if (choice == 0 && _budget > 0)
        {
            return $"...{Condition()}{Deferral(type)} {Selections(type, depth + 1, prefix)}";
        }

        if (choice == 1 && _budget > 0)
        {
            var name = $"F{_names++}";
            var selections = Selections(type, depth + 1, prefix);
            _fragments.Append($"\nfragment {name} on {type.Name} {selections}");
            return $"...{name}{Condition()}{Deferral(type)}";
        }

        return type is ComplexType complex ? Field(complex, depth, prefix) : "__typename";
    }

    private string Field(ComplexType type, int depth, string prefix)
    {
        var candidates = type.Fields
            .Where(f => (depth < MaxDepth && _budget > 0) || f.Type.InnermostType.IsLeafType)
            .ToArray();
        if (candidates.Length == 0)
        {
            return "__typename";
        }

        var field = candidates[_random.Next(candidates.Length)];
        var composite = field.Type.InnermostType.IsCompositeType;

        // Below an interface or union, equal names of different types would conflict.
        var alias = _random.Next(4) == 0 ? $"x{_names++}: "
            : prefix.Length > 0 && _random.Next(2) == 0 && IsFirstOfItsType(type, field) ? $"s{field.Type.ToString()!.Replace('!', '_')}: "
            : prefix.Length > 0 ? $"{prefix}_{field.Name}: "
            : type is ObjectType && Exchange(type, field) is { } other ? $"{other}: "
            : string.Empty;
        return $"{alias}{field.Name}{_arguments.Of(field, isFixed: !alias.StartsWith('x'))}{Condition()}"
            + (composite ? " " + Selections(field.Type.InnermostType, depth + 1, string.Empty) : string.Empty);
    }

    // Two fields of a type go by each other's names, in the whole of the operation.
    private string? Exchange(ComplexType type, OutputField field)
    {
        if (!_exchanged.TryGetValue(type, out var pair))
        {
            pair = _random.Next(2) == 0
                ? (type.Fields[0].Name, type.Fields[0].Name)
                : (type.Fields[_random.Next(type.Fields.Count)].Name, type.Fields[_random.Next(type.Fields.Count)].Name);
            _exchanged.Add(type, pair);
        }

        return pair.First == pair.Second ? null
            : field.Name == pair.First ? pair.Second
            : field.Name == pair.Second ? pair.First
            : null;
    }

    // Such fields of several types can share a name.
    private static bool IsFirstOfItsType(ComplexType type, OutputField field) =>
        type is ObjectType && field.Type.NullableType is NamedType { IsLeafType: true }
        && type.Fields.FirstOrDefault(f => f.Arguments.Count == 0 && f.Type.ToString() == field.Type.ToString()) == field;

    // One of the object types, or an interface of one.
    private ComplexType Narrow(NamedType type)
    {
        var possible = _schema.GetPossibleTypes(type);
        var member = possible[_random.Next(possible.Count)];
        return member.Interfaces.Count > 0 && _random.Next(4) == 0 ? member.Interfaces[_random.Next(member.Interfaces.Count)] : member;
    }

    private string Condition() => _random.Next(8) switch
    {
        0 => $" @include(if: {_arguments.Boolean()})",
        1 => $" @skip(if: {_arguments.Boolean()})",
        _ => string.Empty,
    };

    // The fields of a mutation are executed in order and cannot be deferred.
    private string Deferral(NamedType type) => !_defers || type == _schema.MutationType ? string.Empty : _random.Next(4) switch
    {
        0 => string.Empty,
        1 => $" @defer(if: {_arguments.Boolean()})",
        _ => " @defer",
    };
}
