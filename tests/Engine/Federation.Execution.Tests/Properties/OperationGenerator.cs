using System.Text;
using Cacao.Types;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generates valid operations: aliases, fragments, conditions, arguments, fields that are selected twice.</summary>
/// <param name="schema">What may be asked for.</param>
/// <param name="seed">Equal seeds give equal operations.</param>
/// <param name="defers">Whether fragments may be deferred.</param>
internal sealed class OperationGenerator(Schema schema, int seed, bool defers = false)
{
    private const int MaxDepth = 5;
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, bool> _variables = [];
    private readonly StringBuilder _fragments = new();
    private int _names;
    private int _budget = seed % 20 == 0 ? 120 : 40;

    /// <summary>Generates an operation with the values of its variables.</summary>
    public (string Document, string Variables) Generate()
    {
        var isMutation = schema.MutationType is not null && _random.Next(5) == 0;
        var selections = Selections(isMutation ? schema.MutationType! : schema.QueryType, 0, string.Empty);
        var definitions = _variables.Count == 0
            ? string.Empty
            : $"({string.Join(", ", _variables.Keys.Select(v => v.StartsWith('n') ? $"${v}: Int!" : $"${v}: Boolean!"))})";
        var values = _variables.Select(v => v.Key.StartsWith('n')
            ? $"\"{v.Key}\":{_names % 5}"
            : $"\"{v.Key}\":{(v.Value ? "true" : "false")}");
        return ($"{(isMutation ? "mutation" : "query")}{definitions} {selections}{_fragments}", $"{{{string.Join(",", values)}}}");
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
            var possible = schema.GetPossibleTypes(type);
            var member = possible[_random.Next(possible.Count)];
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
            : string.Empty;
        return $"{alias}{field.Name}{Arguments(field, alias)}{Condition()}"
            + (composite ? " " + Selections(field.Type.InnermostType, depth + 1, string.Empty) : string.Empty);
    }

    // Such fields of several types can share a name.
    private static bool IsFirstOfItsType(ComplexType type, OutputField field) => field.Type.NullableType is NamedType { IsLeafType: true }
        && type.Fields.FirstOrDefault(f => f.Arguments.Count == 0 && f.Type.ToString() == field.Type.ToString()) == field;

    // Fields without an alias of their own are merged, so they must have equal arguments.
    private string Arguments(OutputField field, string alias)
    {
        if (field.Arguments.Count == 0)
        {
            return string.Empty;
        }

        var isUnique = alias.StartsWith('x');
        if (field.Name.StartsWith('f') && (!isUnique || _random.Next(2) == 0))
        {
            return string.Empty;
        }

        return $"({field.Arguments[0].Name}: {(isUnique && _random.Next(2) == 0 ? Variable("n0", false) : isUnique ? _random.Next(5) : 1)})";
    }

    private string Condition() => _random.Next(8) switch
    {
        0 => $" @include(if: {Variable($"b{_random.Next(3)}", _random.Next(2) == 0)})",
        1 => $" @skip(if: {Variable($"b{_random.Next(3)}", _random.Next(2) == 0)})",
        _ => string.Empty,
    };

    // The fields of a mutation are executed in order and cannot be deferred.
    private string Deferral(NamedType type) => !defers || type == schema.MutationType ? string.Empty : _random.Next(4) switch
    {
        0 => string.Empty,
        1 => $" @defer(if: {Variable($"b{_random.Next(3)}", _random.Next(2) == 0)})",
        _ => " @defer",
    };

    private string Variable(string name, bool value)
    {
        _variables.TryAdd(name, value);
        return "$" + name;
    }
}
