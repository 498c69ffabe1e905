"""What senders in English call the facts, parties, columns and sums of an invoice, composed out of parts; and facts that are none."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.content.lexicon import chosen_reading, normal

_CAPTIONS: Mapping[str, str] = {
    "number": "Invoice [No.|Number|#|No|Nbr|ID|Ref|Nr.|Num|]; Inv[.| ] [No.|#|Nbr|Number|]; [Bill|Billing|Document|Our Invoice|Sales Invoice|Doc.|Voucher] [No.|Number|#|ID]; [INVOICE NUMBER|INVOICE NO|INVOICE|INV NO.|Our Bill No.|Number]; This Invoice; Invoice Control No.",
    "issue_date": "Invoice [Date|Dated|Dt.]; Date of [Invoice|Billing|Issue]; [Bill|Billing|Billed|Inv.|Inv|Document|Statement] Date; [Date|DATE|Dated|Billed On|Issued|Invoiced On|Date Issued|INV DATE|Date Billed|Date Invoiced]",
    "due_date": "[Payment|Bill] Due [Date|By|On|]; [Invoice|Amount|Balance] Due [Date|By|On]; Due [Date|By|On|]; [Pay|Please Pay|Payable|Remit|Pay This Bill] [By|On or Before|Before|No Later Than]; Date Due; [DUE DATE|Past Due After|Net Due Date|Delinquent After|Late After|Payment Must Be Received By]",
    "terms": "[Payment|Credit|Pmt|Pay|Invoice|Our|Net|Sales|Account] [Terms|TERMS]; Terms[| of Payment| of Sale|:]; [TERMS|Terms Code|Term|Terms Desc.|Payment Method / Terms|Payment Due Terms]",
    "purchase_order": "[Customer|Cust.|Cust|Your|Client|Buyer|Buyer's|Customer's] [PO|P.O.|P/O|Order|Ref.|Reference|Order No.|Order #|PO No.|P.O. #|PO Number|Req.|Requisition|Purchase Order|Authorization|Job]; [P.O.|PO|P/O|Purchase Order|PURCHASE ORDER] [No.|Number|#|Nbr|ID|]; [Authorization|Authorization No.|Your Auth. No.|Purchase Authorization|Ordered Under|Job/PO|PO / Job|P.O./Release|Your Job No.|Your Order Dated/No.|Requisition #|Cust Order|CUST PO|PO/Reference|Buyer's Order|Order Authority|Your Ref|P.O. / Contact|Customer Ref]",
    "account": "[Account|Acct|Acct.] [Number|No.|#|ID|]; [Customer|Cust.|Cust|Client|Bill-To|Sold-To|Billing Account|Subscriber|Payer|Member] [Number|No.|#|ID|Code|Acct]; [Your Account|Your Customer No.|CUSTOMER ID|ACCT|Account Code|Cust Account]",
    "buyer": "[Bill|Invoice|Billed|Sold|Charge|Invoiced|BILL|SOLD] [To|TO|to]; [Bill|Sold]-[To|to]; [Customer|Client|Purchaser|Buyer|Payer|Billing Address|Bill-To Address|Sold To Customer|Customer Billing Address|To|Account Of|Mail Invoice To|Billing Information|Responsible Party|Customer Name & Address]",
    "consignee": "[Ship|Deliver|Delivered|Shipped|Ship|SHIP|DELIVER] [To|TO|to]; Ship-[To|to]; [Service Address|Service Location|Delivery Address|Job Site|Ship To Address|Serviced At|Deliver To Address|Site Address|Jobsite|Used At|Installation Address|Destination|Service For|Delivery Location]",
    "remit": "[Remit|Send|Mail|Please Remit|Remit Payment|Please Send|Make Checks Payable|Mail Payment|Send Remittance|REMIT|Remit All Payments|Please Mail Payment] [To|TO|to]; [Remittance Address|Remit Address|Payable To|Checks Payable To|Pay To|Lockbox Address|Make Check Payable and Mail To]",
    "item_code": "[Item|Product|Part|Catalog|Stock|Cat.|SKU|Prod|Mat'l|Material|Model] [No.|Number|#|Code|ID|]; [Service|Svc] [Code|ID|#]; [ITEM|Item|SKU|Code|CAT NO.|Product|Part|Item/Catalog|Our Item|Item Code]",
    "description": "[Item|Product|Service|Charge|Line|Work|Job] [Description|Detail|Details]; [Description|DESCRIPTION|Particulars|Details|Description of Goods|Description of Charges|Description of Services|Item|Services|Charges|Explanation|Articles|Item & Description|Detail of Charges|Descr.]",
    "quantity": "[Qty|Quantity|Quan|QTY] [Billed|Shipped|Invoiced|Delivered|Ship|]; [Qty|QTY|Qty.|Quantity|Units|Count|Pieces|Quan.|Billed|Ship'd|No. of Units|# of Units|Volume|Usage|Pcs]",
    "unit": "Unit[s|] [of Measure|Meas.|U/M|of Sale]; [Selling|Sell|Sales] [UOM|U/M|Unit]; [UOM|U/M|UM|Unit|Per|Uom|Pack|Unit Msr|Measure|U of M|UNIT]",
    "unit_price": "[Unit|Net|Your|Selling|Contract|Sell|Customer] [Price|Cost|Rate]; [Price|Rate|Cost|Charge] [Each|Per Unit|/Unit|]; [Price|RATE|Rate|Unit|Each|UNIT PRICE|Price Ea.|Unit Amt|Unit Charge|Rate/Price|$/Unit]",
    "amount": "[Extended|Ext.|Ext|Line|Item|Billed] [Price|Amount|Total|Amt|Cost|Charge]; [Amount|AMOUNT|Total|Extension|Ext.|Charges|Charge|Price Extended|Net|Extended|Amt|Total Price|Ext. Amt|Amount Billed|This Billing]",
    "subtotal": "Sub[total|-total| Total|-Total]; [Merchandise|Sales|Merch.|Product|Goods|Net|Services|Charges|Sale] [Total|Subtotal|Amount|Amt]; [Subtotal|SUBTOTAL|Total Before Tax|Amount Before Tax|Total Lines|Net Sales|Merchandise|Taxable + Nontaxable|Sum of Items|Total Net|Goods Total]",
    "discount-total": "[Less|Trade|Sales|Volume|Special|Customer|Total|Prompt Pay|Less:] Discount; [Discount|DISCOUNT|Disc. Allowed|Total Allowances|Courtesy Discount]",
    "shipping": "[Freight|Shipping|Delivery|S & H|Shipping & Handling|Shipping/Handling|Freight In|Postage|Freight Charge|Delivery Charge|Shipping Charges|FREIGHT|Frt.|S/H|Freight & Handling|Freight Out|Total Freight|Handling & Shipping|Transportation]",
    "tax": "[Sales|State|Total|Local|State/Local|City/County|Sales/Use] Tax[|es]; [Tax|TAX|Tax Amount|Total Tax|SALES TAX|Tax Total|Tax (if applicable)|Taxes]; [Plus|Add] Tax",
    "total": "[Invoice|Grand|Bill] Total; Total [Invoice|Charges|This Invoice|Amount|Bill|Current Charges|New Charges|Sale]; [TOTAL|Total|Total Invoice Amount|Amount of Invoice|Invoice Amount|TOTAL CHARGES|Total for This Invoice|Total Amount of Invoice|Net Invoice]",
    "amount_paid": "[Payment|Payments|Deposit|Credits|Down Payment|Retainer] [Received|Applied|to Date]; [Less|Less:] [Deposit|Payments|Prepayment|Payment Received|Amount Paid|Retainer]; [Paid|Deposit|Payments|Payments/Credits|Paid to Date|Amount Paid|PAID|Retainer Applied|Amount Previously Paid|Paid by Credit Card|Prepaid Amount]",
    "amount_due": "[Balance|Amount|Total|Net|BALANCE|Total Amount|Net Amount|Invoice Balance] [Due|DUE|Owing|Owed]; [Please Pay|Pay This Amount|PLEASE PAY THIS AMOUNT|Amount Now Due|Balance|Open Balance|Remaining Balance|Amount Payable|Total Now Due|Please Remit|Balance Remaining|Due This Invoice|Total to Pay|Net Amount Due Now|Unpaid Balance]",
    "phone": "[Phone|Tel|Ph|P|T|Telephone|Tel.|Office|Phone No.|Voice|Toll Free|Questions? Call|Billing Inquiries|Customer Service|Call]",
    "fax": "[Fax|F|FAX|Fax No.|Facsimile]", "email": "[Email|E-mail|E|Billing Email|A/R|]", "website": "[Web|Website|Visit|Online||Pay Online at]",
    "tax_id": "[Federal|Fed|Fed.|Federal Tax|Our Tax|Tax|Employer|Taxpayer|Vendor Tax] [ID|I.D.|ID No.|ID #|Identification No.]; [FEIN|EIN|F.E.I.N.|Tax ID|TIN|FED ID|Tax ID Number|E.I.N.|FEIN #|Fed. Tax ID|FID #]",
}  # fmt: skip
_NOISE: Mapping[str, str] = {
    "date": "[Order|Ship|Shipped|Delivery|Requested|Entered|Print|Service|Required|Job|Sale|Pickup|Read|Completion|Contract|Postmark] Date; Date [Ordered|Shipped|Entered|Required|Printed|of Order|Completed|Wanted]; [Printed|Ord. Date|Ship Dt|Del. Date|Last Payment Date|Discount If Paid By|Next Invoice Date]",
    "number": "[Sales Order|Our Order|S.O.|Packing Slip|Pick Ticket|Delivery|Shipment|Tracking|Work Order|Ticket|Contract|Quote|B/L|Pro|Manifest|Batch|Load|Route|Lease|Agreement|Estimate|Service Ticket|Waybill|Control|Sequence] [No.|Number|#]; [SO #|Order No.|Order #|Order Number|Our Ref. Order|Pack Slip|BOL|Contract]",
    "person": "[Sales Rep|Salesperson|Slsmn|Ordered By|Entered By|Attn|Attention|Rep|Account Rep|Taken By|Driver|Technician|Requested By|Caller|Prepared By|Sales Person|SLS|CSR|Writer|Approved By]",
    "via": "[Ship|Shipped|Delivered|Sent] Via; [Carrier|Ship Via|Method|Shipping Method|Freight Terms|FOB|F.O.B.|Routing|How Shipped]",
    "place": "[Whse|Warehouse|Branch|Loc|Dept|Region|Store|Plant|Territory|Division|Zone|Terr|Cost Ctr|Location Code|Ship From]",
    "weight": "[Weight|Total Wt|Cartons|Pkgs|Total Cartons|No. Pkgs|Tot Wt|Boxes]",
    "money": "[Previous Balance|Last Payment|Prior Balance|Past Due|Past Due Amount|Balance Forward|Finance Charge|Credit Limit|Last Bill|Deposit on File|YTD Purchases|Discount Available|Late Amount]",
}  # fmt: skip
_APART = (
    frozenset(("number", "issue_date", "due_date", "terms", "purchase_order", "account", "buyer", "consignee", "remit", "amount_due")),
    frozenset(("item_code", "description", "quantity", "unit", "unit_price", "amount")),
    frozenset(("subtotal", "discount-total", "shipping", "tax", "total", "amount_paid", "amount_due")),
)  # fmt: skip
"""Meanings that stand beside each other and are called differently."""
NOISE_KINDS = tuple(_NOISE)


def caption(rng: Random, key: str) -> str:
    """One reading."""
    return chosen_reading(rng, _CAPTIONS[key])


def noise_caption(rng: Random, kind: str) -> str:
    """A caption of a fact that is no field."""
    return chosen_reading(rng, _NOISE[kind])


def bill_captions(rng: Random, given: Mapping[str, str]) -> dict[str, str]:
    """One sender's words in place of the given ones, now and then all in capitals; nothing is called what its neighbour is called."""
    shout, chosen = rng.random() < 0.2, dict(given)
    for key in _CAPTIONS:
        taken = {
            normal(chosen[other]) for group in _APART if key in group for other in group if other in chosen and other != key
        }
        for _ in range(12):
            text = caption(rng, key)
            if normal(text) not in taken:
                chosen[key] = text.upper() if shout else text
                break
    return chosen
