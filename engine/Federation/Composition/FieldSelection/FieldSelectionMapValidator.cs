using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.FieldSelection;

/// <summary>
/// Checks that a field selection map makes values of an argument's type out of fields that exist.
/// </summary>
/// <param name="types">The fields that the map may read.</param>
/// <param name="inputs">The schema of the argument, with the input types that the map has to fill.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-FieldSelectionMap.Validation"/>
internal sealed class FieldSelectionMapValidator(OutputTypeView types, SourceSchema inputs)
{
    /// <summary>What is wrong with the map; empty when it is valid.</summary>
    /// <param name="map">The map.</param>
    /// <param name="scope">The name of the composite type that the map is rooted at.</param>
    /// <param name="input">The type of the argument.</param>
    public IReadOnlyList<string> Validate(SelectedValueNode map, string scope, TypeNode input)
    {
        var problems = new List<string>();
        ValidateValue(map, new NamedTypeNode(new NameNode(scope)), input, problems);

        // A field that several schemas have is looked at in each of them.
        return [.. problems.Distinct()];
    }

    private void ValidateValue(SelectedValueNode value, TypeNode scope, TypeNode input, List<string> problems)
    {
        foreach (var alternative in value.Alternatives)
        {
            switch (alternative)
            {
                case PathNode path when Resolve(path, scope, problems) is { } output:
                    ValidateLeaf(path, output, input, problems);
                    break;

                case PathObjectNode step when Resolve(step.Path, scope, problems) is { } output:
                    ValidateObject(step.Object, output, input, problems);
                    break;

                case PathListNode step when Resolve(step.Path, scope, problems) is { } output:
                    ValidateList(step.List, output, input, problems);
                    break;

                case SelectedObjectNode selected:
                    ValidateObject(selected, scope, input, problems);
                    break;

                case SelectedListNode list:
                    ValidateList(list, scope, input, problems);
                    break;
            }
        }
    }

    private TypeNode? Resolve(PathNode path, TypeNode scope, List<string> problems) =>
        new PathResolver(types).Resolve(path, scope, problems);

    private void ValidateLeaf(PathNode path, TypeNode output, TypeNode input, List<string> problems)
    {
        var text = SyntaxPrinter.Print(path, indented: false);
        if (types.IsComposite(output.NamedType()))
        {
            var expression = output.IsList() ? $"{text}[{{ … }}]" : $"{text}.{{ … }}";
            problems.Add($"{text} is of type {output.Display()}; select its fields as in \"{expression}\".");
        }
        else if (!IsAssignable(output, input))
        {
            problems.Add($"{text} is of type {output.Display()}, but the value must be of type {input.Display()}.");
        }
    }

    private void ValidateObject(SelectedObjectNode selected, TypeNode scope, TypeNode input, List<string> problems)
    {
        if (scope.IsList() || !types.IsComposite(scope.NamedType()))
        {
            problems.Add($"An object cannot be made of a value of type {scope.Display()}.");
        }
        else if (input.IsList() || inputs.Types.Find(input.NamedType()) is not SourceInputObjectType type)
        {
            problems.Add($"An object is no value of type {input.Display()}.");
        }
        else
        {
            ValidateFields(selected, scope, type, problems);
        }
    }

    private void ValidateFields(
        SelectedObjectNode selected, TypeNode scope, SourceInputObjectType type, List<string> problems)
    {
        var given = new HashSet<string>();
        foreach (var field in selected.Fields)
        {
            var name = field.Name.Value;
            if (!given.Add(name))
            {
                problems.Add($"The field \"{name}\" is given twice.");
            }
            else if (type.Fields.Find(name) is not { } definition)
            {
                problems.Add($"{type.Name} has no field \"{name}\".");
            }
            else
            {
                ValidateValue(field.Value, scope, definition.Type, problems);
            }
        }

        if (type.IsOneOf && given.Count != 1)
        {
            problems.Add($"{type.Name} takes exactly one field; give the others as alternatives, separated by \"|\".");
        }

        problems.AddRange(type.Fields
            .Where(field => field.IsRequired && !given.Contains(field.Name))
            .Select(field => $"{field.Coordinate} is required."));
    }

    private void ValidateList(SelectedListNode list, TypeNode scope, TypeNode input, List<string> problems)
    {
        if (scope.WithoutNonNull() is not ListTypeNode output)
        {
            problems.Add($"A list cannot be made of a value of type {scope.Display()}.");
        }
        else if (input.WithoutNonNull() is not ListTypeNode expected)
        {
            problems.Add($"A list is no value of type {input.Display()}.");
        }
        else
        {
            ValidateValue(list.Element, output.Type.WithoutNonNull(), expected.Type, problems);
        }
    }

    // A null where none is allowed is left to execution: there it means that there is no value.
    private static bool IsAssignable(TypeNode output, TypeNode input) =>
        (output.WithoutNonNull(), input.WithoutNonNull()) switch
        {
            (ListTypeNode left, ListTypeNode right) => IsAssignable(left.Type, right.Type),
            (NamedTypeNode left, NamedTypeNode right) => left.Name.Value == right.Name.Value
                || (left.Name.Value == "Int" && right.Name.Value == "Float"),
            _ => false,
        };
}
