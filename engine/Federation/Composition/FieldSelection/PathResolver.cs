using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.FieldSelection;

/// <summary>Follows the path of a field selection map from type to type.</summary>
internal sealed class PathResolver(OutputTypeView types)
{
    /// <summary>The type of the last field, or null when the path is invalid, which is reported.</summary>
    public TypeNode? Resolve(PathNode path, TypeNode scope, List<string> problems)
    {
        if (scope.IsList())
        {
            problems.Add($"{scope.Display()} is a list; nest the brackets as deep as the lists.");
            return null;
        }

        var current = scope;
        var typeName = Narrow(scope.NamedType(), path.TypeName, problems);
        foreach (var segment in path.Segments)
        {
            if (typeName is null || Step(typeName, segment, problems) is not { } next)
            {
                return null;
            }

            current = next;
            if (segment != path.Segments[^1])
            {
                typeName = Enter(segment, next, problems);
            }
        }

        return current;
    }

    private TypeNode? Step(string typeName, PathSegmentNode segment, List<string> problems)
    {
        var name = segment.FieldName.Value;
        if (types.FindField(typeName, name) is not { } field)
        {
            problems.Add($"No source schema that it can be read from has the field {typeName}.{name}.");
            return null;
        }

        if (field.TakesArguments || segment.Arguments.Count > 0)
        {
            foreach (var definition in field.Definitions)
            {
                ValidateArguments(definition, segment, problems);
            }
        }

        return field.Type;
    }

    private string? Enter(PathSegmentNode segment, TypeNode type, List<string> problems)
    {
        var name = segment.FieldName.Value;
        if (type.IsList())
        {
            problems.Add($"\"{name}\" is of type {type.Display()}; map its elements as in \"{name}[…]\".");
            return null;
        }

        if (!types.IsComposite(type.NamedType()))
        {
            problems.Add($"\"{name}\" is of type {type.Display()}, which has no fields.");
            return null;
        }

        return Narrow(type.NamedType(), segment.TypeName, problems);
    }

    private string? Narrow(string typeName, NameNode? condition, List<string> problems)
    {
        if (condition is null)
        {
            return typeName;
        }

        if (types.PossibleTypes(condition.Value).Overlaps(types.PossibleTypes(typeName)))
        {
            return condition.Value;
        }

        problems.Add($"A value of type {typeName} is never of type {condition.Value}.");
        return null;
    }

    private static void ValidateArguments(SourceField definition, PathSegmentNode segment, List<string> problems)
    {
        foreach (var given in segment.Arguments)
        {
            if (definition.Arguments.Find(given.Name.Value) is not { } argument)
            {
                problems.Add($"{definition.Coordinate} has no argument \"{given.Name.Value}\".");
            }
            else if (ConstantCoercion.FindProblem(definition.Schema, argument.Type, given.Value) is { } problem)
            {
                problems.Add($"The argument {argument.Coordinate}: {problem}");
            }
        }

        problems.AddRange(definition.Arguments
            .Where(argument => argument is { IsRequired: true, Require: null })
            .Where(argument => segment.Arguments.All(given => given.Name.Value != argument.Name))
            .Select(argument => $"{argument.Coordinate} is required."));
    }
}
