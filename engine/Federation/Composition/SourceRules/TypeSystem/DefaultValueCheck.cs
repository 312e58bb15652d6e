using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules.TypeSystem;

/// <summary>Checks that default values have the types of their arguments and input fields.</summary>
internal static class DefaultValueCheck
{
    public static void Validate(SourceSchema schema, CompositionLog log)
    {
        var arguments = schema.Fields.SelectMany(field => field.Arguments);
        var inputFields = schema.Types.OfType<SourceInputObjectType>().SelectMany(type => type.Fields);
        foreach (var value in arguments.Concat(inputFields))
        {
            if (value.DefaultValue is { } defaultValue
                && ConstantCoercion.FindProblem(schema, value.Type, defaultValue) is { } problem)
            {
                var message = $"The default value of {value.Coordinate}: {problem}";
                log.Write(LogEntries.InvalidGraphQL(schema, defaultValue, message));
            }
        }
    }
}
