using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Inventory.Data.Migrations
{
    /// <inheritdoc />
    public partial class OrderStockLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_stock_ledger_entries_occurred_at_id",
                table: "stock_ledger_entries",
                columns: new[] { "occurred_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stock_ledger_entries_occurred_at_id",
                table: "stock_ledger_entries");
        }
    }
}
