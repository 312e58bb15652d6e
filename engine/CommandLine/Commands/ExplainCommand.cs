using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao explain</c>: shows how the gateway would answer an operation.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("document") { Description = "The file with the operation." };
        var configuration = CommandOptions.Configuration();
        var name = new Option<string?>("--operation") { Description = "The operation, when the document has several." };
        var format = new Option<PlanFormat>("--format", "-f") { Description = "How to write the plan." };
        var command = new Command("explain", "Shows the requests to source schemas that answer an operation.")
        {
            file, configuration, name, format,
        };
        command.SetWork((result, writer) => Explain(
            SupergraphProject.Load(result.GetRequiredValue(configuration)),
            result.GetRequiredValue(file),
            result.GetValue(name),
            result.GetValue(format),
            writer));
        return command;
    }

    private static int Explain(SupergraphProject project, string file, string? name, PlanFormat format, TextWriter writer)
    {
        var supergraph = Supergraph.Parse(TextFile.Read(project.SupergraphFile));
        var report = new TextDiagnosticWriter(writer);
        var problems = TrustedDocuments.Of(file).Validate(supergraph);
        if (problems.Count > 0)
        {
            report.Write(problems, $"{file} is not valid against {project.SupergraphFile}.");
            return ExitCodes.Findings;
        }

        var document = Utf8GraphQLParser.Parse(TextFile.Read(file));
        try
        {
            var plan = new OperationPlanner(ExecutionSchema.Load(supergraph)).Plan(document, Select(document, name, file));
            writer.Write(Print(plan, format));
            return ExitCodes.Success;
        }
        catch (PlanningException exception)
        {
            report.Write(
                [.. exception.Errors.Select(e => new Diagnostic(DiagnosticSeverity.Error, e.Code ?? "PLAN", e.Message, []))],
                $"{file} has no plan.");
            return ExitCodes.Findings;
        }
    }

    private static OperationDefinitionNode Select(DocumentNode document, string? name, string file)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        var found = name is null ? operations : Array.FindAll(operations, o => o.Name?.Value == name);
        return found is [var only]
            ? only
            : throw new CommandException(
                $"{file} has the operations {string.Join(", ", operations.Select(o => o.Name?.Value ?? "(anonymous)"))}: name one with --operation.");
    }

    private static string Print(OperationPlan plan, PlanFormat format) => format switch
    {
        PlanFormat.Json => PlanJsonPrinter.Print(plan) + "\n",
        PlanFormat.Mermaid => PlanMermaidPrinter.Print(plan),
        _ => plan.ToString(),
    };
}
