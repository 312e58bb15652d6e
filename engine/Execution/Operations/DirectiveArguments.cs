using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>Reads the arguments of directives.</summary>
internal static class DirectiveArguments
{
    /// <summary>The value of an argument; <c>null</c> when it is not given.</summary>
    public static ValueNode? FindArgument(this DirectiveNode directive, string name)
    {
        for (var i = 0; i < directive.Arguments.Count; i++)
        {
            if (directive.Arguments[i].Name.Value == name)
            {
                return directive.Arguments[i].Value;
            }
        }

        return null;
    }
}
