using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

// Findings about a source schema as such: its syntax, its type system, its root types, its definitions of directives.
internal static partial class LogEntries
{
    public static CompositionLogEntry SyntaxError(SourceSchemaText source, SyntaxException error) => new(
        LogEntryCodes.InvalidGraphQL,
        LogSeverity.Error,
        error.Message,
        null,
        [new SourceLocation(source.Name, source.FilePath, error.Line, error.Column, Length: 1)]);

    public static CompositionLogEntry InvalidGraphQL(SourceSchema schema, SyntaxNode place, string message) => new(
        LogEntryCodes.InvalidGraphQL, LogSeverity.Error, message, null, [schema.Locate(place)]);

    public static CompositionLogEntry InvalidGraphQL(SourceSchema schema, Location? place, string message) => new(
        LogEntryCodes.InvalidGraphQL,
        LogSeverity.Error,
        message,
        null,
        place is { } location ? [schema.Locate(location)] : [schema.Locate(schema.Document)]);

    public static CompositionLogEntry ConflictingSourceSchemaName(SourceSchemaText source) => new(
        LogEntryCodes.ConflictingSourceSchemaName,
        LogSeverity.Error,
        $"Two source schemas are named \"{source.Name}\". Each needs a name of its own.",
        null,
        [new SourceLocation(source.Name, source.FilePath, 1, 1, Length: 1)]);

    public static CompositionLogEntry DisallowedInaccessible(SourceMember member) => Error(
        LogEntryCodes.DisallowedInaccessible, member, $"{member.Coordinate} is built in and cannot be inaccessible.");

    public static CompositionLogEntry DisallowedInaccessible(
        SourceSchema schema, DirectiveDefinitionNode directive, InputValueDefinitionNode argument) => new(
        LogEntryCodes.DisallowedInaccessible,
        LogSeverity.Error,
        $"@{directive.Name.Value}({argument.Name.Value}:) is built in and cannot be inaccessible.",
        $"@{directive.Name.Value}({argument.Name.Value}:)",
        [schema.Locate(argument.Name)]);

    public static CompositionLogEntry ScalarDefinitionInvalid(SourceType type) => Error(
        LogEntryCodes.TypeDefinitionInvalid, type, $"{type.Name} is defined by the specification as a scalar.");

    public static CompositionLogEntry DirectiveDefinitionInvalid(
        SourceSchema schema,
        DirectiveDefinitionNode directive,
        InputValueDefinitionNode expected,
        InputValueDefinitionNode? found)
    {
        var argument = $"\"{expected.Name.Value}: {expected.Type.Display()}\"";
        var problem = found is null ? "is missing it" : $"gives it the type {found.Type.Display()}";
        return new CompositionLogEntry(
            LogEntryCodes.TypeDefinitionInvalid,
            LogSeverity.Error,
            $"@{directive.Name.Value} is defined by the specification with the argument {argument}; this "
            + $"definition {problem}.",
            $"@{directive.Name.Value}",
            [schema.Locate(found?.Name ?? directive.Name)]);
    }

    public static CompositionLogEntry QueryRootTypeInaccessible(SourceType type) => Error(
        LogEntryCodes.QueryRootTypeInaccessible,
        type,
        $"The query root type {type.Name} cannot be inaccessible. Hide its fields, or mark those that are lookups only "
        + "as @internal.");

    public static CompositionLogEntry RootTypeMisnamed(SourceType root, string expected, string code) => Error(
        code, root, $"The {expected.ToLowerInvariant()} root type is named {root.Name}; it must be named {expected}.");

    public static CompositionLogEntry RootTypeNameUsed(SourceType type, string? actual, string code)
    {
        var root = actual is null ? "there is none" : $"{actual} is";
        var operation = type.Name.ToLowerInvariant();
        return Error(
            code,
            type,
            $"The type {type.Name} must be the {operation} root type of its schema, but {root}.");
    }
}
